export const vi = { title: 'Góp ý của người dân' }
