import type { Addresses } from './addresses.ts'

/**
 * The page at `/`: one door for each kind of person, on a system whose people and figures are made up. Its links stay
 * at the address under which it was opened.
 */
export function doorsPage({ origin, invitation, posters, receipt, office, feedback }: Addresses): string {
  const path = (url: string) => url.slice(origin.length)
  const answered =
    receipt === undefined
      ? ''
      : `\n<li><a href="${path(receipt)}">Người dân: xem trả lời cho một góp ý</a> · <span lang="en">resident: read the answer to feedback</span></li>`
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Từng Nhà</title>
<h1>Từng Nhà</h1>
<p>Bản chạy thử trên máy này: người và số liệu đều là dữ liệu giả lập.<br>
<span lang="en">A trial on this machine: people and figures are made up.</span></p>
<ul>
<li><a href="${path(invitation)}">Thành viên tổ: nhận lời mời</a> · <span lang="en">team member: accept the invitation</span></li>
${posters.map(({ url, place }) => `<li><a href="${path(url)}">Người dân: góp ý (${place})</a> · <span lang="en">resident: leave feedback</span></li>`).join('\n')}${answered}
<li><a href="${path(office)}">Văn phòng: xem và tải kết quả</a> · <span lang="en">office: watch and download results</span></li>
<li><a href="${path(feedback)}">Văn phòng: trả lời góp ý</a> · <span lang="en">office: answer feedback</span></li>
</ul>
</html>`
}
