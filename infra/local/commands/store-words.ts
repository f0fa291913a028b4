/** What every command says of the system that it is to work on. */
export const storeWords = {
  unreachable: (why: string) => ({
    vi: `Không vào được bảng hoặc kho trên AWS. Hãy xem lại tên, vùng (AWS_REGION) và tài khoản đang dùng. Chi tiết: ${why}`,
    en: `The table or bucket on AWS cannot be reached. Check its name, the region (AWS_REGION) and the credentials in use. ${why}`,
  }),
}
