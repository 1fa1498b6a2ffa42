/** What stands around the text of one paper: properties of the file, page numbers, the code in the footer. */
export interface DocumentFrame {
  title: string
  author: string
  number?: string
  createdAt: string // ISO instant; the only date in the file, never the clock
  pageNumbers: boolean
  verify?: { code: string; url: string }
}

/** The two small lines beside the code. */
export const verifyLines = (code: string): [string, string] => [`文书验证码 ${code}`, '扫码核验本文书真伪']
