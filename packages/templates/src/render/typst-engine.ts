import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readFonts } from '../fonts.ts'

export type PdfEngineName = 'native' | 'wasm'

/** The programs there are: all papers are written by one, `page-numbers` only counts. */
export type TypstProgram = 'official' | 'page-numbers'

export interface PdfEngine {
  name: PdfEngineName
  compile(job: string, standard: 'a-2b' | '1.7', program?: TypstProgram): { bytes: Uint8Array; pages: number }
}

type NativeModule = typeof import('@myriaddreamin/typst-ts-node-compiler')

const require = createRequire(import.meta.url)
const read = (program: TypstProgram) => readFileSync(new URL(`./${program}.typ`, import.meta.url), 'utf8')
const programs: Record<TypstProgram, string> = {
  official: read('official'),
  'page-numbers': read('page-numbers'),
}
const engines = new Map<PdfEngineName, Promise<PdfEngine>>()

/**
 * Opens an engine once per process: reading 40 MB of fonts takes longer than a document. Without a name,
 * native where its addon exists (linux-x64), otherwise WASM of the same Typst version.
 */
export async function openPdfEngine(name?: PdfEngineName): Promise<PdfEngine> {
  const chosen = name ?? (findNativeModule() ? 'native' : 'wasm')
  const known = engines.get(chosen)
  if (known) return known
  const opening = chosen === 'native' ? openNative() : openWasm()
  engines.set(chosen, opening)
  opening.catch(() => engines.delete(chosen)) // a failed opening may be tried again
  return opening
}

function findNativeModule(): NativeModule | undefined {
  try {
    return require('@myriaddreamin/typst-ts-node-compiler') as NativeModule
  } catch {
    return undefined // an optional dependency: this machine has no prebuilt addon
  }
}

async function openNative(): Promise<PdfEngine> {
  const native = findNativeModule()
  if (!native) throw new Error('the native Typst addon is not installed on this machine')
  const compiler = native.NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }] })
  return {
    name: 'native',
    compile(job, standard, program = 'official') {
      const compiled = compiler.compile({ mainFileContent: programs[program], inputs: { job } })
      const document = compiled.result
      if (!document) throw typstError(compiled.takeError()?.shortDiagnostics)
      const bytes = compiler.pdf(document, { pdfStandard: standard })
      const pages = document.numOfPages
      compiler.evictCache(10)
      return { bytes: new Uint8Array(bytes), pages }
    },
  }
}

async function openWasm(): Promise<PdfEngine> {
  const wasm = await import('@myriaddreamin/typst-ts-web-compiler')
  const file = require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  await wasm.default({ module_or_path: new Uint8Array(readFileSync(file)) })
  const builder = new wasm.TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of readFonts()) await builder.add_raw_font(font)
  const compiler = await builder.build()
  for (const [name, text] of Object.entries(programs)) compiler.add_source(`/${name}.typ`, text)
  return {
    name: 'wasm',
    compile(job, _standard, program = 'official') {
      const answer = compiler.compile(`/${program}.typ`, [['job', job]], 'pdf', 2)
      const bytes: unknown = answer?.result ?? answer
      if (!(bytes instanceof Uint8Array)) throw typstError(answer)
      return { bytes, pages: countPages(bytes) }
    },
  }
}

/** The WASM build does not tell the number of pages; the page tree of its PDF does. */
function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  return text.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

const typstError = (diagnostics: unknown): Error =>
  new Error(`typst: ${JSON.stringify(diagnostics)?.slice(0, 2000)}`)
