import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const PLACES = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const executablePath = PLACES.find((place) => place !== '' && existsSync(place))
const built = fileURLToPath(new URL('../../packages/console/dist/index.html', import.meta.url))

/** Why these tests cannot run here, or undefined when they can. */
export const missing: string | undefined = !executablePath
  ? 'no Chromium or Chrome found; install one or name it in CHROMIUM_PATH'
  : existsSync(built)
    ? undefined
    : 'the console is not built; run `pnpm --filter @maplebridge/console build`'

export const DESK = { width: 1366, height: 860 }
export const PHONE = { width: 390, height: 844 }

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--lang=zh-CN'],
  })

/** A page that fails its test when something goes wrong inside it. */
export interface Visit {
  page: Page
  /** what the page complained about on its console */
  complaints: string[]
  close(): Promise<void>
}

export async function visit(browser: Browser, baseURL: string, viewport: typeof DESK): Promise<Visit> {
  const isPhone = viewport.width < 768
  const context: BrowserContext = await browser.newContext({
    baseURL,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    isMobile: isPhone,
    hasTouch: isPhone,
    acceptDownloads: true,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (fault) => complaints.push(fault.message))
  page.on('console', (message) => {
    // a refused request is part of some tests; the browser reports it as an error of its own
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  return { page, complaints, close: () => context.close() }
}

/** Signs in as a person does. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

const artifacts = fileURLToPath(new URL('../../artifacts/', import.meta.url))
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string }[] }[]
}

/** A picture for people to look at, no sideways scrolling, and nothing axe objects to. */
export async function inspect(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  mkdirSync(artifacts, { recursive: true })
  await page.screenshot({ path: `${artifacts}${name}.png` })
  const [scrollWidth = 0, clientWidth] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [scrollWidth, clientWidth]
  })
  expect(scrollWidth, `${name} scrolls sideways`).toBeLessThanOrEqual(clientWidth ?? 0)
  expect(await axe(page), name).toEqual([])
}

async function axe(page: Page): Promise<string[]> {
  // evaluated by the debugger: the page's own policy forbids foreign scripts
  await page.evaluate(readFileSync(axeFile, 'utf8'))
  const result = await page.evaluate(
    () =>
      (globalThis as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      }) as Promise<AxeResult>,
  )
  return result.violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes[0]?.html.slice(0, 160)}`)
}
