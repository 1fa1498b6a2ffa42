import { registeredDispute, send } from '@maplebridge/api/testing'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESK, inspect, launch, missing, PHONE, signIn, type Visit, visit } from './browser.ts'
import { DEMO_PASSWORD } from './leaking-house.ts'
import { type OpenOffice, openOffice } from './office.ts'
import { LAND_OFFICER, PETITION_OFFICE, petitionAccepted } from './petition-at-land-bureau.ts'

if (missing) console.warn(`console tests are skipped: ${missing}`)

type Page = Visit['page']

/** A notice that frees the Monday on which a period of three working days would end; `more` is added to it. */
const notice = (...more: string[]) => ({
  name: '2026.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({ year: 2026, source: '放假通知（虚构）', off: [...FREE, ...more], on: [] }, null, 2),
  ),
})
const FREE = ['2026-03-05', '2026-03-06', ...[1, 2, 3, 6, 7, 8, 9, 10, 13, 14, 15].map(inApril)]

function inApril(day: number): string {
  return `2026-04-${String(day).padStart(2, '0')}`
}

async function nameMember(form: Locator, index: number, name: string) {
  await form.getByRole('button', { name: '添加听证员' }).click()
  await form.getByRole('textbox', { name: '姓名', exact: true }).nth(index).fill(name)
}

describe.skipIf(missing)('the pages for the public and for the office', () => {
  let office: OpenOffice
  let browser: Browser
  let petition: Awaited<ReturnType<typeof petitionAccepted>>

  beforeAll(async () => {
    office = await openOffice()
    browser = await launch()
    petition = await petitionAccepted(office)
    const { id } = await registeredDispute(office)
    const mediator = await office.as('humoubing')
    await send(mediator, id, 'case.screened', { inScope: true }, 'mediator')
    await send(mediator, id, 'consent.asked', {}, 'mediator')
  })
  afterAll(async () => {
    await browser?.close()
    await office?.close()
  })

  /** Opens a page, for a person or for anybody, and afterwards holds against it what it complained about. */
  async function on(viewport: typeof DESK, login: string | null, use: (page: Page) => Promise<void>) {
    const { page, complaints, close } = await visit(browser, office.url, viewport)
    try {
      if (login !== null) await signIn(page, login, DEMO_PASSWORD)
      await use(page)
      expect(complaints).toEqual([])
    } finally {
      await close()
    }
  }

  it('tells whoever has number and code how far the petition is, and a wrong code nothing', async () => {
    await on(PHONE, null, async (page) => {
      await page.goto('/sign-in')
      await page.getByRole('link', { name: '查询进度和公示' }).click()
      await page.getByText('槐荫社区东侧围墙由街道修缮。').waitFor()
      await page.getByRole('button', { name: '查询', exact: true }).click()
      expect(await page.getByText('请填写此项。').count()).toBe(2)

      await page.getByLabel('编号').fill(petition.number.replace('〔', '[').replace('〕', ']'))
      await page.getByLabel('查询码').fill('AAAA-AAAA')
      await page.getByRole('button', { name: '查询', exact: true }).click()
      await page.getByRole('alert').getByText('请核对编号和查询码', { exact: false }).waitFor()
      await inspect(page, 'phone-public-refused')

      await page.getByLabel('查询码').fill(petition.queryCode.toLowerCase())
      await page.getByRole('button', { name: '查询', exact: true }).click()
      const answer = page.getByRole('status')
      await answer.getByRole('heading', { name: petition.number }).waitFor()
      expect(await answer.textContent()).toContain('受理2026-03-02')
      expect(await page.getByRole('alert').count()).toBe(0)
      await inspect(page, 'phone-public')
    })
  })

  it('names every mistake of a holiday notice by its line, and imports nothing', async () => {
    await on(PHONE, PETITION_OFFICE, async (page) => {
      await page.goto('/office/calendar')
      await page.locator('input[type=file]').setInputFiles(notice('2026-02-30', '2026-03-07'))

      const refusal = page.getByRole('alert')
      await refusal.getByText('第 18 行“2026-02-30”不是日期').waitFor()
      await refusal.getByText('第 19 行2026-03-07本是周末，不必列为放假日').waitFor()
      expect(await page.getByRole('button', { name: '确认导入' }).count()).toBe(0)
      await inspect(page, 'phone-calendar-refused')
    })
  })

  it('shows which periods a notice would move before it is imported', async () => {
    await on(DESK, PETITION_OFFICE, async (page) => {
      await page.goto('/office/calendar')
      await page.locator('input[type=file]').setInputFiles(notice())

      await page.getByRole('heading', { name: '将变动 1 个期限' }).waitFor()
      const moved = page.getByRole('region', { name: '将变动 1 个期限' })
      expect(await moved.textContent()).toMatch(/房屋渗水纠纷.*征询意愿.*2026-03-05 → 2026-03-09/)
      await inspect(page, 'desk-calendar-preview')
      await page.getByRole('button', { name: '确认导入' }).click()

      await page.getByText('已导入为第 2 版，自 2026-03-03 00:00 起施行。').waitFor()
      await page.getByRole('region', { name: '各版本' }).getByText('放假通知（虚构）').waitFor()
      await page.locator('input[type=file]').setInputFiles(notice())
      await page.getByRole('button', { name: '确认导入' }).click()
      await page.getByText('与现有第 2 版相同，没有新增版本。').waitFor()
    })
  })

  it('refuses a period longer than the law at its own field, then changes it with the reason on record', async () => {
    await on(PHONE, PETITION_OFFICE, async (page) => {
      await page.goto('/office/settings')
      await page.getByRole('button', { name: '查看、变更 办理期限' }).click()
      const sheet = page.getByRole('dialog', { name: '办理期限' })
      await sheet.getByLabel('数量').fill('90')
      await sheet.getByRole('button', { name: '确认变更' }).click()
      await sheet.getByText('请填写此项。').waitFor()
      await sheet.getByLabel('理由').fill('区信访联席会议议定')
      await sheet.getByRole('button', { name: '确认变更' }).click()
      await sheet
        .getByRole('group', { name: '办理期限' })
        .getByText('办理期限：不能长于法规规定的期限')
        .waitFor()
      await inspect(page, 'phone-setting-refused')

      await sheet.getByLabel('数量').fill('45')
      await sheet.getByRole('button', { name: '确认变更' }).click()
      await sheet.waitFor({ state: 'detached' })
      const row = page.getByRole('listitem').filter({ hasText: '办理期限45日' })
      expect(await row.textContent()).toContain('本地决定 云溪市青石区')
      await page.getByRole('button', { name: '查看、变更 办理期限' }).click()
      await sheet.getByText('历次决定（1）').click()
      await sheet.getByText('理由：区信访联席会议议定').waitFor()
      await sheet.getByLabel('理由').fill('会议撤销')
      await sheet.getByRole('button', { name: '收回本组织的决定' }).click()
      await page.getByRole('listitem').filter({ hasText: '办理期限60日' }).waitFor()
    })
  })

  it('chooses another region’s pack, and the registry of periods follows', async () => {
    await on(DESK, PETITION_OFFICE, async (page) => {
      await page.goto('/office/settings')
      await page.getByRole('button', { name: '更换设置包' }).click()
      const sheet = page.getByRole('dialog', { name: '更换设置包' })
      await sheet.getByLabel('设置包').selectOption({ label: '宁波市：《宁波市人民调解条例》（2015）' })
      await sheet.getByLabel('理由').fill('演示')
      await sheet.getByRole('button', { name: '确认变更' }).click()
      await page.getByText('由云溪市青石区选定', { exact: false }).waitFor()
      await inspect(page, 'desk-settings')

      await page.getByRole('link', { name: '期限一览' }).click()
      await page.getByText('设置包：宁波市').waitFor()
      await page.getByText('人民调解', { exact: true }).click()
      const mediation = page.getByRole('listitem').filter({ hasText: /^M2调结/ })
      expect(await mediation.textContent()).toContain('1个月')
      expect(await page.getByRole('heading', { name: /^P1/ }).count()).toBe(0)
      await mediation.getByText('送达、后果和出处').click()
      await inspect(page, 'desk-time-limits')
    })
  })

  it('shows a person only the doors that are open to him', async () => {
    await on(PHONE, 'humoubing', async (page) => {
      await page.getByRole('link', { name: '规则' }).click()
      await page.getByRole('heading', { level: 1, name: '期限一览' }).waitFor()
      expect(await page.getByRole('link', { name: '放假安排' }).count()).toBe(0)
      await inspect(page, 'phone-time-limits')
      await page.goto('/office/calendar')
      await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
    })
  })

  it('lets an officer announce a hearing with its panel from a phone, and begin it', async () => {
    await on(PHONE, LAND_OFFICER, async (page) => {
      await page.goto(`/cases/${petition.id}`)
      await page.getByText(/其他可办事项/).click()
      await page.getByRole('button', { name: '通知听证' }).click()
      const call = page.getByRole('dialog', { name: '通知听证' })
      await call.getByLabel('听证时间').fill('2026-03-02')
      await call.getByLabel('地点').fill('云溪市听证室')
      await call.getByLabel('主持人').fill('谢某')
      await call.getByRole('option', { name: /谢某丁/ }).click()
      for (const [index, name] of ['代表某甲', '律师某乙'].entries()) await nameMember(call, index, name)
      await call.getByRole('button', { name: '确认办理' }).click()
      await call.getByRole('group', { name: '听证员' }).getByText('听证员为3人以上单数').waitFor()
      await inspect(page, 'phone-hearing-refused')
      await nameMember(call, 2, '居民某丁')
      await call.getByRole('button', { name: '确认办理' }).click()
      await page.getByText('已办理：通知听证').waitFor()

      await page.getByRole('button', { name: '听证开始' }).click()
      const begin = page.getByRole('dialog', { name: '听证开始' })
      await begin.getByLabel('到会人员').fill('赵某丑、听证员三人')
      await begin.getByRole('button', { name: '确认办理' }).click()
      await page.getByText('已办理：听证开始').waitFor()
      const matter = page.getByRole('region', { name: '案情' })
      expect(await matter.textContent()).toContain('代表某甲、律师某乙、居民某丁')
    })
  })
})
