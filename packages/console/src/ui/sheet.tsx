import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'

/** A drawer from the right at a desk, a sheet from below on a phone. A touch outside does not throw the work away. */
export function Sheet({
  title,
  description,
  open,
  onClose,
  children,
}: {
  title: string
  description?: string
  open: boolean
  onClose: () => void
  children: ReactNode
}) {
  const { t } = useWords()
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fade-motion fixed inset-0 z-40 bg-slate-900/40" />
        <Dialog.Content
          onInteractOutside={(event) => event.preventDefault()}
          {...(description ? {} : { 'aria-describedby': undefined })}
          className="sheet-motion fixed z-50 flex flex-col bg-white shadow-xl outline-none max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[94dvh] max-md:rounded-t-xl md:inset-y-0 md:right-0 md:w-[40rem] md:max-w-[90vw]"
        >
          <div className="flex items-start justify-between gap-3 border-b border-line px-4 py-2.5 md:px-6">
            <div className="min-w-0 py-1">
              <Dialog.Title className="text-lg leading-snug font-semibold">{title}</Dialog.Title>
              {description && (
                <Dialog.Description className="mt-0.5 text-sm text-muted">{description}</Dialog.Description>
              )}
            </div>
            <Dialog.Close
              aria-label={t('close')}
              className="-mr-2 inline-flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-slate-100 md:size-9"
            >
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** The part of a sheet that scrolls. */
export const SheetBody = ({ children }: { children: ReactNode }) => (
  <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4 md:px-6">{children}</div>
)

/** The part of a sheet that stays in reach. */
export const SheetFoot = ({ children }: { children: ReactNode }) => (
  <div className="flex items-center justify-end gap-2 border-t border-line bg-white px-4 pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] max-md:*:flex-1 md:px-6">
    {children}
  </div>
)
