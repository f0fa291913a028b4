import { createHash } from 'node:crypto'

/** The page's only style, inside it: nothing else is fetched. */
export const styles = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#f3f6f4;color:#17211c;font:17px/1.5 "Be Vietnam Pro",system-ui,sans-serif}
main{max-width:60em;margin:0 auto;padding-bottom:2.5em;background:#fff;min-height:100vh}
header{background:#0b5a47;color:#fff;padding:1.2em 1.2rem 1.3em}
h1{font-size:1.5em;line-height:1.25;margin:.1em 0 0}
header p{margin:.4em 0 0;color:#d9ece4}
.lang{float:right;margin:-.4em -.6em 0 1em}
.lang a{display:block;padding:.6em;color:#fff}
section,.note{margin:1.8em 1.2rem 0}
h2{font-size:1.2em;line-height:1.3;margin:0;color:#0b5a47}
h3{font-size:1em;margin:1.5em 0 .4em}
.when{margin:.3em 0 .8em;color:#44524b}
.wide{overflow-x:auto}
.wide:focus{outline:3px solid #f0b429;outline-offset:2px}
table{width:100%;border-collapse:collapse;font-size:.95em}
th,td{padding:.55em .6em;border-bottom:1px solid #d3dcd7;text-align:left;vertical-align:top;font-weight:400}
thead th{font-weight:600;background:#eef5f1;vertical-align:bottom}
td,thead th:not(:first-child){text-align:right;white-space:nowrap}
thead th:not(:first-child){white-space:normal}
td b{font-size:1.1em}
small{display:block;color:#55635c;font-size:.88em}
.note{padding:.9em 1.1em;background:#eef5f1;border-left:4px solid #0b5a47}
.note h2{font-size:1em}
.note ul{margin:.5em 0 0;padding-left:1.2em}
a{color:#0b5a47}
@media print{
body,main{background:#fff;font-size:11pt}
main{max-width:none;padding:0}
header{background:none;color:#000;padding:0 0 .6em;border-bottom:1.5pt solid #000}
header p,.when,small{color:#000}
.lang{display:none}
section,.note{margin:1.2em 0 0}
.wide{overflow:visible}
thead{display:table-header-group}
tr,.note{break-inside:avoid}
h2,h3,.when{break-after:avoid;color:#000}
@page{size:A4;margin:20mm 15mm 20mm 30mm}
}
`

/** The page loads nothing, runs nothing, sends nothing and stands in nobody's frame; its style is known by its digest. */
export const stylePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
