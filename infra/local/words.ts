export type Words = { vi: string; en: string }

/** Vietnamese, then English on a line of its own. */
export function inBoth({ vi, en }: Words): string {
  return `${vi}\n${en}`
}

/** What the person reads who runs the system on this machine. */
export const words = {
  portTaken: (port: number) => ({
    vi: `Cổng ${port} đang có chương trình khác dùng; hãy chọn cổng khác, ví dụ PORT=${port + 1} npm start.`,
    en: `Port ${port} is taken by another program; choose another one, for example PORT=${port + 1} npm start.`,
  }),
  cannotListen: (host: string, port: number) => ({
    vi: `Không mở được địa chỉ ${host}:${port} trên máy này; hãy xem lại HOST và PORT.`,
    en: `${host}:${port} cannot be opened on this machine; please check HOST and PORT.`,
  }),
  folderUnwritable: (dir: string) => ({
    vi: `Không ghi được vào thư mục ${dir}; hãy đặt DATA_DIR là một thư mục ghi được.`,
    en: `The folder ${dir} cannot be written to; set DATA_DIR to a folder that can.`,
  }),
  folderInUse: (dir: string, pid: number) => ({
    vi: `Thư mục ${dir} đang do một tiến trình khác dùng (số ${pid}); hãy dừng tiến trình đó trước.`,
    en: `The folder ${dir} is in use by another process (number ${pid}); stop that one first.`,
  }),
  badOptions: (given: string, known: string) => ({
    vi: `Không hiểu "${given}"; lệnh này chỉ nhận các tùy chọn: ${known}.`,
    en: `"${given}" cannot be understood; this command takes these options only: ${known}.`,
  }),
  badValue: (name: string, allowed: Words) => ({
    vi: `Giá trị của ${name} không dùng được: cần ${allowed.vi}.`,
    en: `The value of ${name} cannot be used: it must be ${allowed.en}.`,
  }),
  wholeNumber: (min: number, max: number) => ({
    vi: `một số nguyên từ ${min} đến ${max}`,
    en: `a whole number from ${min} to ${max}`,
  }),
  anAddress: {
    vi: 'một địa chỉ IP hoặc tên máy',
    en: 'an IP address or the name of a machine',
  },
  noDemoThere: (province: string) => ({
    vi: `Bản chạy thử không có xã nào ở tỉnh có mã ${province}; hãy dùng --province 96, 79 hoặc 33.`,
    en: `The demo has no commune in the province with code ${province}; use --province 96, 79 or 33.`,
  }),
  demoAdded: (count: number) => ({
    vi: `Đã thêm ${count} phiếu giả lập và tổng hợp lại số liệu.`,
    en: `${count} made-up responses were added and the results recounted.`,
  }),
  demoHadAll: {
    vi: 'Không có phiếu nào mới: hôm nay đã thêm đúng các phiếu này rồi. Muốn thêm nữa, hãy đặt một tên khác sau --seed.',
    en: 'There was nothing new to add: these very responses were added today already. For more, give another name after --seed.',
  },
  openToOthers: (host: string) => ({
    vi: `HOST=${host} cho máy khác trong mạng vào, nhưng qua http thì các máy đó không đăng nhập văn phòng và không thu thập phiếu được: để chạy thử, hãy bỏ HOST và dùng ngay trên máy này.`,
    en: `HOST=${host} lets other machines in, but over plain http they can neither sign in at the office nor collect responses: for a trial leave HOST out and use this machine.`,
  }),
  noSuchPage: {
    vi: 'Không có trang nào ở địa chỉ này. Hãy quét lại mã trên tờ dán, hoặc mở lại đường dẫn đã nhận.',
    en: 'There is no page at this address. Scan the code on the poster again, or open the link that you were given.',
  },
  firstPage: { vi: 'Về trang đầu', en: 'To the first page' },
  ending: {
    vi: 'Đang dừng, chờ xong việc dở dang… (nhấn lần nữa để dừng ngay)',
    en: 'Stopping after what is under way… (press again to stop at once)',
  },
  building: {
    vi: 'Đang dựng các trang web…',
    en: 'Building the web pages…',
  },
  buildFailed: {
    vi: 'Chưa dựng được các trang web nên không khởi động; lý do ở ngay trên, dữ liệu vẫn còn nguyên.',
    en: 'The web pages could not be built, so nothing was started; the reason stands above, and no data were touched.',
  },
  notBuilt: {
    vi: 'Chưa có các trang web đã dựng; hãy bỏ --built để npm start tự dựng.',
    en: 'The web pages have not been built; leave out --built and npm start builds them.',
  },
} satisfies Record<string, Words | ((...about: never[]) => Words)>
