import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESK, inspect, launch, missing, PHONE, signIn, type Visit, visit } from './browser.ts'
import {
  clueOfWages,
  DEMO_PASSWORD,
  leakingHouseAccepted,
  leakingHouseMediating,
  neighboursResolved,
  sendAs,
} from './leaking-house.ts'
import { type OpenOffice, openOffice } from './office.ts'

if (missing) console.warn(`console tests are skipped: ${missing}`)

const SCREENS = [
  ['desk', DESK],
  ['phone', PHONE],
] as const

describe.skipIf(missing)('the console in a browser', () => {
  let office: OpenOffice
  let browser: Browser
  let accepted: string
  let mediating: string
  let resolved: string

  beforeAll(async () => {
    office = await openOffice()
    browser = await launch()
    await clueOfWages(office)
    resolved = await neighboursResolved(office)
    accepted = await leakingHouseAccepted(office)
    mediating = await leakingHouseMediating(office)
    office.clock.set('2026-03-12T09:00:00+08:00')
  })
  afterAll(async () => {
    await browser?.close()
    await office?.close()
  })

  /** Opens a page for one person, and afterwards holds against it whatever it complained about. */
  async function as(login: string, viewport: typeof DESK, use: (page: Visit['page']) => Promise<void>) {
    const { page, complaints, close } = await visit(browser, office.url, viewport)
    try {
      await signIn(page, login, DEMO_PASSWORD)
      await use(page)
      expect(complaints).toEqual([])
    } finally {
      await close()
    }
  }

  it('lets the agent record a home visit from a phone, and shows it in the history', async () => {
    await as('humoubing', PHONE, async (page) => {
      await page.goto(`/cases/${accepted}`)
      await page.getByRole('button', { name: '入户走访' }).click()
      const form = page.getByRole('dialog', { name: '入户走访' })
      await form.getByRole('button', { name: '确认办理' }).click()
      expect(await form.getByText('请填写此项。').count()).toBe(3)
      await form.getByLabel('地点').fill('槐荫社区3号楼2单元501室')
      await form.getByLabel('在场人员').fill('张某甲、李某乙')
      await form.getByLabel('走访情况').fill('卧室顶棚渗水约两平方米，雨后加重。')
      await form.getByLabel('以何身份办理').selectOption({ label: '信访代理人' })
      await inspect(page, 'phone-visit-form')
      await form.getByRole('button', { name: '确认办理' }).click()

      await page.getByText('已办理：入户走访').waitFor()
      await page.getByText('卧室顶棚渗水约两平方米，雨后加重。').waitFor()
    })
  })

  it('names the field the server complains about, and keeps what was typed', async () => {
    await as('humoubing', DESK, async (page) => {
      await page.goto(`/cases/${accepted}`)
      await page.getByRole('button', { name: '联系责任部门' }).click()
      const form = page.getByRole('dialog', { name: '联系责任部门' })
      await form.getByLabel('部门或单位').fill('青石区住房和城乡建设局')
      await form.getByLabel('联系人').fill('钱某丑')
      await form.getByText('电话', { exact: true }).click()
      await form.getByLabel('联系情况').fill('询问维修资金使用程序。')
      await form.getByLabel('对方承诺').fill('书面答复')
      await form.getByRole('button', { name: '确认办理' }).click()

      await form.getByText('承诺须写明内容和期限').first().waitFor()
      expect(await form.getByLabel('联系情况').inputValue()).toBe('询问维修资金使用程序。')
      await inspect(page, 'desk-refused-form')
      await form.getByLabel('承诺期限').fill('2026-03-20')
      await form.getByRole('button', { name: '确认办理' }).click()
      await page.getByText('已办理：联系责任部门').waitFor()
    })
  })

  it('shows what changed meanwhile instead of overwriting it, and sends on the second try', async () => {
    await as('humoubing', DESK, async (page) => {
      await page.goto(`/cases/${accepted}`)
      await page.getByRole('button', { name: '入户走访' }).click()
      const form = page.getByRole('dialog', { name: '入户走访' })
      await form.getByLabel('地点').fill('601室')
      await form.getByLabel('在场人员').fill('李某乙')
      await form.getByLabel('走访情况').fill('查看卫生间防水。')
      const elsewhere = { place: '外墙', present: '物业周某', notes: '查看外墙接缝。' }
      await sendAs(office, 'humoubing', accepted, 'visit.made', elsewhere, 'agent')
      await form.getByRole('button', { name: '确认办理' }).click()

      await form.getByText('本案已有变化，页面已更新，您填写的内容仍保留。').waitFor()
      await page.waitForLoadState('networkidle')
      await form.getByRole('button', { name: '确认办理' }).click()
      await page.getByText('已办理：入户走访').waitFor()
      await page.getByText('查看卫生间防水。').waitFor()
    })
  })

  it('lets the mediator write the agreement with money in yuan, and opens its PDF', async () => {
    await as('chenmouxin', DESK, async (page) => {
      await page.goto(`/cases/${mediating}`)
      await page.getByRole('button', { name: '制作调解协议书' }).click()
      const form = page.getByRole('dialog', { name: '制作调解协议书' })
      await form.getByLabel('纠纷主要事实、争议事项').fill('外墙与屋面接缝渗水，致501室卧室顶棚受损。')
      await form.getByLabel('约定内容').fill('物业公司修复外墙接缝，费用由维修资金支付。')
      await form.getByLabel('金额').fill('18,600')
      await form.getByLabel('履行期限').fill('2026-04-03')
      await form.getByRole('button', { name: '添加协议内容' }).click()
      await form.getByLabel('约定内容').nth(1).fill('物业公司赔付室内修复费用。')
      await form.getByLabel('金额').nth(1).fill('1800.50')
      await form.getByLabel('履行期限').nth(1).fill('2026-04-03')
      await inspect(page, 'desk-agreement-form')
      await form.getByRole('button', { name: '确认办理' }).click()

      await page.getByText('已办理：制作调解协议书').waitFor()
      const link = page.getByRole('link', { name: 'PDF 人民调解协议书（新窗口打开）' }).first()
      await link.waitFor({ timeout: 30_000 })
      const pdf = await page.request.get((await link.getAttribute('href')) ?? '')
      expect(pdf.headers()['content-type']).toContain('application/pdf')
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
      const history = page.getByRole('region', { name: '办理记录' })
      await history.getByText('全部内容', { exact: false }).first().click()
      expect(await history.textContent()).toContain('1800.50元')
    })
  })

  it('links a case it suggests as the same matter, filled in, with the judgement of the reader', async () => {
    await as('humoubing', PHONE, async (page) => {
      await page.goto(`/cases/${accepted}`)
      const links = page.getByRole('region', { name: '关联事项' })
      await links.getByRole('button', { name: '核对并关联' }).first().click()
      const form = page.getByRole('dialog', { name: '关联事项' })
      expect(await form.getByLabel('关联的事项').inputValue()).toMatch(/^（2026）.*张某甲房屋渗水纠纷$/)
      await form.getByText('同一事项', { exact: true }).click()
      await form.getByLabel('判断依据').fill('当事人、地点和渗水部位相同。')
      await inspect(page, 'phone-link-form')
      await form.getByRole('button', { name: '确认办理' }).click()

      await links.getByText('同一事项', { exact: true }).waitFor()
      const history = page.getByRole('region', { name: '办理记录' })
      expect(await history.textContent()).toMatch(/关联的事项（2026）.*张某甲房屋渗水纠纷/)
    })
  })

  it('opens a protected number only with a reason', async () => {
    await as('humoubing', DESK, async (page) => {
      await page.goto(`/cases/${accepted}`)
      const parties = page.getByRole('region', { name: '当事人' })
      await parties.getByRole('button', { name: '查看 138****1234' }).click()
      const sheet = page.getByRole('dialog', { name: '查看受保护的内容' })
      await sheet.getByRole('button', { name: '查看', exact: true }).click()
      await sheet.getByText('请填写查看事由。').waitFor()
      await sheet.getByLabel('查看事由').fill('电话约定上门时间')
      await sheet.getByRole('button', { name: '查看', exact: true }).click()

      await sheet.getByText('13800001234').waitFor()
      await sheet.getByRole('button', { name: '关闭' }).first().click()
      expect(await parties.textContent()).not.toContain('13800001234')
    })
  })

  it('takes a supervisor from the resolution rate to the case behind it', async () => {
    await as('qinmouxu', DESK, async (page) => {
      await page.waitForURL(/\/figures/)
      await page.getByLabel('统计月份').fill('2026-03')
      await page.getByRole('link', { name: /% 化解率（累计）/ }).click()
      await page.waitForURL(/figure=resolutionRate/)
      await page.getByText(/化解率（累计） · 计入的案件/).waitFor()
      await page.getByRole('link', { name: '王某与赵某噪声纠纷' }).click()

      await page.waitForURL(new RegExp(`/cases/${resolved}`))
      await page.getByRole('heading', { level: 1, name: /王某与赵某噪声纠纷/ }).waitFor()
    })
  })

  it('finds no case outside the reader’s reach', async () => {
    await as('youmouhai', DESK, async (page) => {
      await page.goto('/cases/0190a0a0-0000-7000-8000-000000000000')
      await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
      await inspect(page, 'desk-not-found')
    })
  })

  it('remembers the language of the reader', async () => {
    await as('humoubing', DESK, async (page) => {
      await page.getByRole('button', { name: 'English' }).click()
      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor()
      await inspect(page, 'desk-work-english')
    })
  })

  it('says in a sentence that the password is wrong', async () => {
    const { page, close } = await visit(browser, office.url, PHONE)
    await page.goto('/work')
    await page.getByLabel('账号').fill('humoubing')
    await page.getByLabel('密码').fill('not-the-password')
    await page.getByRole('button', { name: '登录', exact: true }).click()

    await page.getByRole('alert').getByText('账号或密码不正确').waitFor()
    await inspect(page, 'phone-sign-in-refused')
    await close()
  })

  describe.each(SCREENS)('on a %s', (screen, viewport) => {
    it('is readable by everybody: sign-in, worklist, new, case', async () => {
      const { page, close } = await visit(browser, office.url, viewport)
      await page.goto('/sign-in')
      await inspect(page, `${screen}-sign-in`)
      await close()
      await as('humoubing', viewport, async (page) => {
        await page.getByRole('heading', { level: 1, name: '我的工作' }).waitFor()
        await inspect(page, `${screen}-work`)
        await page.getByRole('button', { name: '新建' }).click()
        const register = page.getByRole('dialog').getByRole('button', { name: /^登记/ }).first()
        // colours are measured once the sheet stands still
        await register.click({ trial: true })
        await inspect(page, `${screen}-new`)
        await register.click()
        await page.getByRole('dialog').getByLabel('案由').waitFor()
        await inspect(page, `${screen}-register`)
        await page.getByRole('button', { name: '关闭' }).click()
        await page.goto(`/cases/${mediating}`)
        await page.getByRole('region', { name: '办理进程图，可滚动' }).waitFor()
        await page.getByText(/为什么不能办理其他事项/).click()
        await page.getByText('这个日期怎么来的').first().click()
        await inspect(page, `${screen}-case`)
      })
    })

    it('is readable by everybody: figures and notices', async () => {
      await as('qinmouxu', viewport, async (page) => {
        await page.goto('/figures?month=2026-03')
        await page.getByText('超期案件').first().waitFor()
        await inspect(page, `${screen}-figures`)
        await page.getByRole('button', { name: /^提醒/ }).click()
        await inspect(page, `${screen}-notices`)
      })
    })
  })
})
