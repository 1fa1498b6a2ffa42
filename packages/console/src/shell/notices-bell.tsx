import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bell } from 'lucide-react'
import { api } from '../api/api-client.ts'
import { noticesQuery } from '../api/queries.ts'
import type { Notice } from '../api/shapes.ts'
import { useWords } from '../i18n/language.tsx'
import { wallTime } from '../ui/china-time.ts'
import { Popover, PopoverClose } from '../ui/popover.tsx'
import { Sentence } from '../ui/sentence.tsx'

export function NoticesBell({ className }: { className: string }) {
  const { t } = useWords()
  const { data } = useQuery(noticesQuery)
  const unread = data?.unread ?? 0
  const trigger = (
    <button type="button" aria-label={t('notice.bell', { n: unread })} className={`relative ${className}`}>
      <Bell aria-hidden className="size-5" />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-0.5 left-1/2 min-w-5 whitespace-nowrap rounded-full bg-lamp-red px-1 text-center text-xs leading-5 font-semibold"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </button>
  )
  return (
    <Popover trigger={trigger} label={t('notice.title')}>
      <h2 className="border-b border-line px-4 py-2.5 font-semibold">{t('notice.title')}</h2>
      {data?.items.length ? (
        <ul className="divide-y divide-line">
          {data.items.map((notice) => (
            <li key={notice.id}>
              <NoticeLink notice={notice} />
            </li>
          ))}
        </ul>
      ) : (
        <div className="px-4 py-2">
          <Sentence>{t('notice.empty')}</Sentence>
        </div>
      )}
    </Popover>
  )
}

function NoticeLink({ notice }: { notice: Notice }) {
  const { t, pick } = useWords()
  const client = useQueryClient()
  const { mutate: markRead } = useMutation({
    mutationFn: () => api.readNotice(notice.id),
    onSettled: () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  })
  return (
    <PopoverClose asChild>
      <Link
        to="/cases/$id"
        params={{ id: notice.caseId }}
        onClick={() => !notice.read && markRead()}
        className="block px-4 py-2.5 text-sm -outline-offset-2 hover:bg-slate-50"
      >
        <span className="flex items-start gap-2">
          <span
            aria-hidden
            className={`mt-2 size-2 shrink-0 rounded-full ${notice.read ? '' : 'bg-brand-600'}`}
          />
          <span className={notice.read ? '' : 'font-semibold'}>
            {!notice.read && <span className="sr-only">{t('notice.unread')} </span>}
            {pick(notice.text)}
          </span>
        </span>
        <span className="block pl-4 text-muted">
          {[notice.number, notice.title].filter(Boolean).join(' ')} · {wallTime(notice.at)}
        </span>
      </Link>
    </PopoverClose>
  )
}
