/** Where an invitation is accepted. The secret stands in the fragment, which no server and no log ever sees. */
export function invitationLink(origin: string, secret: string): string {
  return `${appLink(origin)}#moi=${secret}`
}

/** Where the members' app is, and an invitation's characters are typed. */
export function appLink(origin: string): string {
  return `${origin}/t/`
}

/** What a poster's QR code says. */
export function posterLink(origin: string, code: string): string {
  return `${origin}/g/${code}`
}
