import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

/** A small panel that hangs on a button of the top bar. */
export function Popover({
  trigger,
  label,
  children,
}: {
  trigger: ReactNode
  label: string
  children: ReactNode
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          className="fade-motion z-50 max-h-[70dvh] w-[min(24rem,calc(100vw-1rem))] overflow-y-auto rounded-lg border border-line bg-white shadow-xl outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
export const PopoverClose = Radix.Close
