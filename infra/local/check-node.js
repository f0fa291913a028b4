// Plain JavaScript, because it must speak where the rest cannot even be read: on a Node that is too old.
const NEEDED = 24

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  console.error(
    `Cần Node ${NEEDED} nhưng đang chạy Node ${process.versions.node}: hãy chạy lại "npm ci" và không bỏ qua các gói tùy chọn (optional).`,
  )
  console.error(
    `Node ${NEEDED} is needed, but this is Node ${process.versions.node}: run "npm ci" again without omitting optional packages.`,
  )
  process.exit(1)
}
