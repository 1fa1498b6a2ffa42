import { type DocumentFormat, renderDocument } from '../render-document.ts'
import { sampleOf } from './facts-schema.ts'
import { type PaperId, papers } from './registry.ts'

export const ids = Object.keys(papers) as PaperId[]

export const meta = {
  createdAt: '2026-03-17T08:00:00Z',
  author: '槐荫社区人民调解委员会',
  number: '（2026）槐荫人调字第001号',
  verify: { code: '7KQ2-9XFA-01', url: 'https://verify.example.cn/v/7KQ2-9XFA-01' },
}

/** A paper of its sample, or of facts no type has checked. */
export const render = (id: PaperId, format: DocumentFormat, facts: unknown = sampleOf(id)) =>
  renderDocument(id, facts as never, { format, meta })

export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
