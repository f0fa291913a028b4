/**
 * A picture of RGBA rows, each `width` pixels long, in grey and out of focus: every pixel is the mean of those up to
 * `radius` away, thrice over, which is close to a Gaussian blur.
 */
export function blurred(
  pixels: Uint8ClampedArray<ArrayBuffer>,
  width: number,
  radius: number,
): Uint8ClampedArray<ArrayBuffer> {
  if (radius === 0) return pixels
  const count = pixels.length / 4
  const height = count / width
  let grey = new Float32Array(count)
  for (let place = 0; place < count; place += 1) grey[place] = pixels[place * 4] ?? 0
  for (let pass = 1; pass <= 3; pass += 1) {
    grey = means(grey, { lines: height, length: width, line: width, step: 1 }, radius)
    grey = means(grey, { lines: width, length: height, line: 1, step: width }, radius)
  }
  const seen = new Uint8ClampedArray(pixels.length).fill(255)
  for (let place = 0; place < count; place += 1) seen.fill(grey[place] ?? 0, place * 4, place * 4 + 3)
  return seen
}

type Lines = { lines: number; length: number; line: number; step: number }

// Along rows or columns; beyond an edge goes on what stands at it.
function means(
  from: Float32Array<ArrayBuffer>,
  { lines, length, line, step }: Lines,
  radius: number,
): Float32Array<ArrayBuffer> {
  const to = new Float32Array(from.length)
  const last = length - 1
  for (let number = 0; number < lines; number += 1) {
    const start = number * line
    let sum = 0
    for (let place = -radius; place <= radius; place += 1) sum += from[start + Math.max(place, 0) * step] ?? 0
    for (let place = 0; place < length; place += 1) {
      to[start + place * step] = sum / (2 * radius + 1)
      const next = from[start + Math.min(place + radius + 1, last) * step] ?? 0
      sum += next - (from[start + Math.max(place - radius, 0) * step] ?? 0)
    }
  }
  return to
}
