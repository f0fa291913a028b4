/** Every word of the own account. English has the same keys. */
export const vi = {
  title: 'Tài khoản của bạn',
  open: (name: string) => `Tài khoản của ${name}`,
  about:
    'Đăng xuất mọi nơi: mọi máy đang đăng nhập bằng tài khoản này, kể cả máy này, sẽ phải đăng nhập lại.',
  everywhere: 'Đăng xuất mọi nơi',
}
