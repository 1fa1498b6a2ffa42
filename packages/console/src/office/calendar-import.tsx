import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FileJson } from 'lucide-react'
import { useState } from 'react'
import { api } from '../api/api-client.ts'
import { calendarQuery, warningsQuery } from '../api/queries.ts'
import { useWords } from '../i18n/language.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { wallTime } from '../ui/china-time.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading } from '../ui/sentence.tsx'
import { Mistakes } from './mistakes.tsx'
import { MovedClocks } from './moved-clocks.tsx'

interface NoticeFile {
  name: string
  text: string
  /** what the text says; undefined when it is not JSON */
  notice: object | undefined
}

/** A notice comes in in two steps: the file shows which clocks it would move, then it is confirmed. */
export function CalendarImport() {
  const { t } = useWords()
  const client = useQueryClient()
  const [file, setFile] = useState<NoticeFile>()
  const preview = useMutation({ mutationFn: api.previewCalendar })
  const { mutate, reset, ...adding } = useMutation({
    mutationFn: api.importCalendar,
    onSuccess: () => {
      preview.reset()
      for (const { queryKey } of [calendarQuery, warningsQuery]) void client.invalidateQueries({ queryKey })
    },
  })
  const choose = async (chosen: File | undefined) => {
    reset()
    preview.reset()
    const read = chosen && (await readFile(chosen))
    setFile(read)
    if (read?.notice) preview.mutate(read.notice)
  }
  const error = preview.error ?? adding.error
  return (
    <div className="grid gap-3">
      <div>
        <label
          className={buttonClass('plain', 'has-focus-visible:outline-2 has-focus-visible:outline-brand-600')}
        >
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => void choose(event.target.files?.[0])}
            className="sr-only"
          />
          <FileJson aria-hidden className="size-4" />
          {t('calendar.file')}
        </label>
        <p className="mt-1 text-sm text-muted">{file?.name ?? t('calendar.fileHint')}</p>
      </div>
      {file && !file.notice && <ProblemNote error={new Error()}>{t('calendar.notJson')}</ProblemNote>}
      {preview.isPending && <Loading />}
      {error && (
        <ProblemNote error={error}>
          <Mistakes error={error} text={file?.text ?? ''} />
        </ProblemNote>
      )}
      {preview.data && <MovedClocks preview={preview.data} />}
      {preview.data && file?.notice && (
        <Button
          look="primary"
          className="md:justify-self-start"
          disabled={adding.isPending}
          onClick={() => file.notice && mutate(file.notice)}
        >
          {adding.isPending ? t('form.sending') : t('calendar.confirm')}
        </Button>
      )}
      <p role="status" className="text-sm text-green-800 empty:hidden">
        {adding.data &&
          t(adding.data.isNew ? 'calendar.imported' : 'calendar.nothingNew', {
            n: adding.data.edition,
            at: adding.data.since ? wallTime(adding.data.since) : '',
          })}
      </p>
    </div>
  )
}

async function readFile(file: File): Promise<NoticeFile> {
  const text = await file.text()
  return { name: file.name, text, notice: noticeIn(text) }
}

function noticeIn(text: string): object | undefined {
  try {
    const said: unknown = JSON.parse(text)
    return typeof said === 'object' && said !== null ? said : undefined
  } catch {
    return undefined
  }
}
