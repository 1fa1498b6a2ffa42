import { type DocumentFormat, type PaperId, papers, renderDocument, sampleOf } from '@maplebridge/templates'

// Papers per second and processor time per format, one process; then whole dossiers one after the other,
// to see whether memory stays flat. `renderDocument` includes checking the facts and hashing the file.
//
// npx tsx bench/papers.ts [dossiers, default 1000]
const [dossiers = '1000'] = process.argv.slice(2)
const formats: DocumentFormat[] = ['html', 'docx', 'pdf']
const ROUNDS = { html: 40, docx: 20, pdf: 4 }

/** What a dispute that ends in an agreement leaves in its dossier. */
const dossierPapers: PaperId[] = [
  'dossier-cover',
  'dossier-contents',
  'mediation-application',
  'acceptance-form',
  'rights-notice',
  'evidence-list',
  'mediation-record',
  'agreement',
  'follow-up-record',
  'dossier-statement',
]

const meta = { createdAt: '2026-04-24T08:00:00Z', author: '槐荫社区人民调解委员会' }

/** The sample with other people and another number: Typst remembers what it has set before. */
function factsOf(id: PaperId, nth: number): object {
  const someone = String.fromCodePoint(0x4e00 + (nth % 5000))
  const text = JSON.stringify(sampleOf(id)).replaceAll('某', someone).replaceAll('001号', `${nth}号`)
  return JSON.parse(text) as object
}

const write = (id: PaperId, format: DocumentFormat, nth: number) =>
  renderDocument(id, factsOf(id, nth) as never, { format, meta })

async function measureFormat(format: DocumentFormat): Promise<void> {
  const ids = Object.keys(papers) as PaperId[]
  for (const id of ids) await write(id, format, 0) // templates compiled, fonts read
  const rounds = ROUNDS[format]
  const start = { at: performance.now(), cpu: process.cpuUsage() }
  for (let round = 1; round <= rounds; round++) for (const id of ids) await write(id, format, round)
  const seconds = (performance.now() - start.at) / 1000
  const { user, system } = process.cpuUsage(start.cpu)
  const count = rounds * ids.length
  const cpuMs = (user + system) / 1000 / count
  console.log(
    `${format.padEnd(5)} ${(count / seconds).toFixed(0).padStart(6)} papers/s ${cpuMs.toFixed(1).padStart(6)} ms CPU each, ${count} papers`,
  )
}

const residentMb = (): number => process.memoryUsage.rss() / 2 ** 20

/** Memory after each tenth of the dossiers; flat means that the last tenths are no higher than the first. */
async function measureDossiers(count: number): Promise<void> {
  const start = { at: performance.now(), cpu: process.cpuUsage() }
  let peak = 0
  for (let done = 1; done <= count; done++) {
    for (const id of dossierPapers) for (const format of formats) await write(id, format, done)
    peak = Math.max(peak, residentMb())
    if (done % Math.ceil(count / 10) === 0 || done === count)
      console.log(`${String(done).padStart(6)} dossiers, ${residentMb().toFixed(0)} MB`)
  }
  const seconds = (performance.now() - start.at) / 1000
  const { user, system } = process.cpuUsage(start.cpu)
  console.log(
    `${count} dossiers of ${dossierPapers.length} papers in ${formats.length} formats: ${seconds.toFixed(0)} s, ` +
      `${((user + system) / 1000 / count).toFixed(0)} ms CPU each, peak ${peak.toFixed(0)} MB`,
  )
}

for (const format of formats) await measureFormat(format)
await measureDossiers(Number(dossiers))
