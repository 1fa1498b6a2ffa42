/** The head of the OpenAPI 3.1 document; the rest is declared with the routes. */
export const openApiInfo = {
  openapi: '3.1.0',
  info: {
    title: '枫桥 Maplebridge API',
    version: '0.1.0',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    description: [
      '矛盾纠纷调解与信访代理办理接口。A case changes in one way only: an event is sent to it.',
      'Labels carry zh and en. Refusals are RFC 9457 problem documents; `permitted` says what would be possible.',
      'POST /cases and POST /cases/{id}/events need an Idempotency-Key: the same key twice happens once.',
    ].join('\n\n'),
  },
  servers: [{ url: '/' }],
}
