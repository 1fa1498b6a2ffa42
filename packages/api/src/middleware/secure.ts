import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const SELF = "'self'"

/**
 * Nothing is loaded from anywhere else. Inline styles stay allowed: the dialogs' scroll lock writes a
 * style element; scripts never are. An answer with a policy of its own (a paper) keeps it.
 */
export const secure = (): MiddlewareHandler => {
  const headers = houseHeaders()
  return async (c, next) => {
    let own: string | null = null
    await headers(c, async () => {
      await next()
      own = c.res.headers.get(POLICY)
    })
    if (own !== null) c.res.headers.set(POLICY, own)
  }
}

const POLICY = 'content-security-policy'

const houseHeaders = () =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: [SELF],
      scriptSrc: [SELF],
      styleSrc: [SELF, "'unsafe-inline'"],
      imgSrc: [SELF, 'data:', 'blob:'],
      fontSrc: [SELF, 'data:'],
      connectSrc: [SELF],
      frameSrc: [SELF],
      workerSrc: [SELF],
      objectSrc: ["'none'"],
      baseUri: [SELF],
      formAction: [SELF],
      frameAncestors: [SELF],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'SAMEORIGIN',
    // the demo runs on plain http; a proxy that ends TLS sets its own
    strictTransportSecurity: false,
  })
