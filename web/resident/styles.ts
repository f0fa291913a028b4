/**
 * The page's only style, inline: a second request would cost more than these bytes on a slow network.
 * Nothing here is younger than Chrome 49 and iOS 10 but `:has`, without which a chosen option only lacks its tint, and
 * `content-visibility`, which spares a phone the questions below its screen: a tenth of the time to the first paint of a long form. The
 * letters are the phone's own: to look for others costs a slow one another tenth of a second.
 */
export const styles = `
*{box-sizing:border-box}
[hidden]{display:none!important}
[tabindex="-1"]:focus{outline:0}
.x{position:absolute;left:-9999px}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#f3f6f4;color:#17211c;font:18px/1.5 sans-serif}
main{max-width:34em;margin:0 auto;padding:0 0 2em;background:#fff;min-height:100vh}
header{background:#0b5a47;color:#fff;padding:1.1em 1em 1.2em}
h1{font-size:1.35em;line-height:1.25;margin:0;font-weight:700}
header p{margin:.35em 0 0;color:#d9ece4}
header .w{margin-top:.7em;padding-top:.6em;border-top:1px solid #3f8272}
.w b{color:#fff;font-size:1.25em;letter-spacing:.08em}
.l{float:right;margin:0}
.l a{display:block;padding:.75em 1em;color:#fff;font-size:.9em}
h2{font-size:1.1em;margin:1.6em 1rem 0;color:#0b5a47}
.n{margin:1em 1rem 0;padding:.8em 1em;background:#eef5f1;border-left:4px solid #0b5a47;border-radius:0 8px 8px 0;font-size:.95em}
.q{border:0;margin:1.5em .5rem 0;padding:0 .5rem .5rem;min-width:0;content-visibility:auto;contain-intrinsic-size:auto 20em}
legend,.t{display:block;padding:0;font-weight:600;margin-bottom:.35em}
small{font-weight:400;font-size:.9em;color:#55635c}
.h{margin:0 0 .5em;color:#4c5a53;font-size:.93em}
.e{margin:0 0 .5em;color:#a3160b;font-weight:600}
.bad{border-left:4px solid #a3160b;padding-left:.75em}
.o{display:block;position:relative;padding:.7em .8em .7em 3.1em;margin-bottom:8px;border:1.5px solid #b9c6bf;border-radius:10px;cursor:pointer}
.o:hover{border-color:#0b5a47}
.o:has(:checked){border-color:#0b5a47;background:#eaf4ef}
.o input{scroll-margin:5em;position:absolute;left:15px;top:14px;width:24px;height:24px;margin:0;accent-color:#0b5a47}
.o :checked+span{font-weight:600}
.z{display:flex}
.z .o{flex:1 1 0%;min-height:96px;padding:2.9em .5em .7em;text-align:center;font-weight:600}
.z .o+.o{margin-left:10px}
.z .o input{left:50%;margin-left:-12px}
.q>input,select,textarea{display:block;width:100%;min-height:52px;padding:.55em .7em;font:inherit;color:inherit;background:#fff;border:1.5px solid #7d8b84;border-radius:10px}
textarea{resize:vertical}
.bad>input,.bad>textarea,[aria-invalid],.bad .o{border-color:#a3160b}
:focus{outline:3px solid #f0b429;outline-offset:2px}
a{color:#0b5a47}
button,.b{display:block;width:100%;min-height:56px;padding:.7em 1em;border:0;border-radius:12px;background:#0b5a47;color:#fff;font:inherit;font-size:1.1em;font-weight:700;text-align:center;text-decoration:none;cursor:pointer}
.u{background:#fff;color:#0b5a47;border:2px solid #0b5a47;font-size:1em}
.d{background:#a3160b}
.s{margin:1.8em 1rem 0}
.a{margin:1.2em 1rem 0;padding:.8em 1em;border:2px solid #a3160b;border-radius:10px;background:#fdf1ef}
.a p{margin:.2em 0}
.a a{display:inline-block;padding:.6em 0;color:#a3160b}
.a button{margin-top:.6em}
.n p,.c p{margin:.4em 0}
.m{padding:.4em 1rem 0}
.m h2,.c h2{margin:0 0 .4em}
.m>h2{margin-top:1.6em}
.m textarea{margin-bottom:.8em}
.g{padding:.7em 1em;background:#dff0e8;border-radius:10px;font-weight:600}
.v{margin:.8em 0 .3em;font-size:1.3em;font-weight:700;color:#0b5a47}
.c.f{text-align:left}
.p{white-space:pre-line;word-wrap:break-word}
.i{margin:0;padding:0 0 0 1.2em}
.i li{margin:0 0 .7em}
.i small{display:block}
.j{display:inline-block;padding:.6em 0}
.r{display:block;width:180px;height:180px;margin:.6em auto;background:#fff}
.y{float:left;width:40px;height:40px;margin:-.2em .7em 0 0;fill:none;stroke:#fff;stroke-width:5;stroke-linecap:round;stroke-linejoin:round}
.c{margin:1.2em 0;padding:1em;background:#eef5f1;border-radius:12px;text-align:center}
.k{display:block;font-size:1.6em;font-weight:700;letter-spacing:.06em}
`
