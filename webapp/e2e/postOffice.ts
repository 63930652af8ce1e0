import { createServer, type Server, type Socket } from "node:net"

/** Where the server under test sends its mail (meeting.config.ts). */
export const SMTP_PORT = 20_611

export interface Delivered {
  to: string[]
  /** The letter as it was sent, headers first. */
  letter: string
}

/** A mail server that takes what it gets, speaking as much of SMTP (RFC 5321) as a client needs. */
export async function postOffice(port: number): Promise<{ delivered: Delivered[]; close: () => void }> {
  const delivered: Delivered[] = []
  const lines = new Set<Socket>()
  const server: Server = createServer((line) => {
    lines.add(line)
    line.on("close", () => lines.delete(line))
    line.on("error", () => line.destroy())
    serve(line, delivered)
  })
  await new Promise<void>((open, fail) => server.once("error", fail).listen(port, "127.0.0.1", open))
  const close = () => {
    for (const line of lines) line.destroy()
    server.close()
  }
  return { delivered, close }
}

const END_OF_LETTER = "\r\n.\r\n"

function serve(line: Socket, delivered: Delivered[]) {
  let heard = ""
  let to: string[] = []
  let writing = false
  const say = (words: string) => line.write(`${words}\r\n`)
  const order = (words: string) => {
    if (/^EHLO|^HELO|^MAIL|^RSET|^NOOP/i.test(words)) say("250 ok")
    else if (/^RCPT/i.test(words)) {
      to.push(/<(.*)>/.exec(words)?.[1] ?? "")
      say("250 ok")
    } else if (/^DATA/i.test(words)) {
      writing = true
      say("354 go on")
    } else if (/^QUIT/i.test(words)) line.end("221 bye\r\n")
    else say("502 not here")
  }
  say("220 stand-in")
  line.on("data", (bytes) => {
    heard += bytes.toString("latin1")
    for (;;) {
      const end = writing ? heard.indexOf(END_OF_LETTER) : heard.indexOf("\r\n")
      if (end < 0) return
      const said = heard.slice(0, end)
      heard = heard.slice(end + (writing ? END_OF_LETTER.length : 2))
      if (writing) {
        delivered.push({ to, letter: said })
        to = []
        writing = false
        say("250 taken")
      } else order(said)
    }
  })
}
