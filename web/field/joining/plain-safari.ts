/** Whether this is Safari on an iPhone or iPad and not the page on its home screen; others do not know `standalone`. */
export const isPlainSafari = (): boolean => 'standalone' in navigator && navigator.standalone === false
