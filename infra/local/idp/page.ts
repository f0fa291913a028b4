import { createHash } from 'node:crypto'

/** Somebody who can sign in here by a click. `role` says in plain words what the account may do. */
export type Account = { email: string; name: string; role: { vi: string; en: string } }

/** The sign-in page: every account is a button, any other address is typed. No password, no script: it is for one machine. */
export function signInPage(accounts: Account[]): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Đăng nhập dùng thử · Demo sign-in</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Đăng nhập dùng thử</h1>
<p>Chọn một tài khoản. Người và số liệu ở đây đều là dữ liệu giả lập.<br>
<span lang="en">Choose an account. The people and figures here are made up.</span></p>
<form method="post">${accounts.map(button).join('')}</form>
<form method="post" class="other">
<label for="email">Địa chỉ thư khác, ví dụ của người vừa được thêm ở trang Cán bộ
<span lang="en">Another address, for instance of somebody just added under Staff</span></label>
<input id="email" name="email" type="email" autocomplete="off" required>
<button>Đăng nhập · <span lang="en">Sign in</span></button>
</form>
</main>
</body>
</html>`
}

const style = `body{font:1.125rem/1.5 system-ui,sans-serif;margin:0;color:#1b1b1b;background:#f4f6f8}
main{max-width:34rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.5rem;margin:0}
button{display:block;width:100%;margin:0 0 .75rem;padding:.875rem 1rem;font:inherit;text-align:left;color:inherit;
background:#fff;border:1px solid #5b6b7b;border-radius:.5rem;cursor:pointer}
button:hover{background:#e8f0fa}
button:focus-visible{outline:3px solid #0b57a4;outline-offset:2px}
.other{display:grid;gap:.5rem;margin-top:1.5rem;padding-top:1.5rem;border-top:1px solid #5b6b7b}
.other span{color:#46515c}
label span{display:block}
input{padding:.75rem 1rem;font:inherit;border:1px solid #5b6b7b;border-radius:.5rem}
b,small{display:block}
small{color:#46515c}`

/** Nothing but the page's own style may load. */
export const signInPolicy = `default-src 'none'; style-src 'sha256-${digest(style)}'; base-uri 'none'; frame-ancestors 'none'`

function button({ email, name, role }: Account): string {
  return `<button name="email" value="${escapeHtml(email)}"><b>${escapeHtml(name)}</b>
<small>${escapeHtml(role.vi)} · ${escapeHtml(email)}</small><small lang="en">${escapeHtml(role.en)}</small></button>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
