/** A page that only says something. */
export function Notice({ title, lines }: { title: string; lines: string[] }) {
  return (
    <main>
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </main>
  )
}
