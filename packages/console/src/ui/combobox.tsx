import { type KeyboardEvent, useId, useState } from 'react'
import { cn } from './class-names.ts'
import { controlClass } from './control.ts'
import type { FieldProps } from './field-frame.tsx'

export interface Found {
  id: string
  name: string
  detail?: string
}

/** Type, see who is meant, choose. The list is whatever the caller found for the text. */
export function Combobox({
  props,
  chosen,
  found,
  placeholder,
  nothing,
  onSearch,
  onChoose,
}: {
  props: FieldProps
  /** what the input says while nobody is typing */
  chosen: string
  found: Found[]
  placeholder: string
  nothing: string
  onSearch: (text: string) => void
  onChoose: (found: Found | null) => void
}) {
  const list = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const open = typed !== null
  const search = (text: string) => {
    setTyped(text)
    setActive(0)
    onSearch(text.trim())
  }
  const choose = (each: Found | null) => {
    onChoose(each)
    setTyped(null)
    onSearch('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      if (!open) search('')
      setActive((at) => Math.min(Math.max(at + step, 0), Math.max(found.length - 1, 0)))
    }
    if (!open) return
    if (event.key === 'Enter') {
      event.preventDefault()
      const each = found[active]
      if (each) choose(each)
    }
    if (event.key === 'Escape') {
      // the sheet around it stays open: only the list closes
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
      setTyped(null)
    }
  }
  return (
    <div className="relative">
      <input
        {...props}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `${list}-${active}` : undefined}
        placeholder={placeholder}
        className={controlClass}
        value={typed ?? chosen}
        onClick={() => !open && search('')}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (typed === '' && chosen !== '') choose(null)
          setTyped(null)
        }}
      />
      <div
        id={list}
        role="listbox"
        aria-label={placeholder}
        hidden={!open}
        className="absolute inset-x-0 top-full z-10 mt-1 max-h-64 overflow-y-auto rounded-md border border-slate-300 bg-white py-1 shadow-lg"
      >
        {found.map((each, index) => (
          <div
            key={each.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // before blur, so that the list is still there
            onMouseDown={(event) => {
              event.preventDefault()
              choose(each)
            }}
            className={cn('flex min-h-11 items-center justify-between gap-3 px-3 md:min-h-9 md:text-sm', {
              'bg-brand-50': index === active,
            })}
          >
            <span className="font-medium">{each.name}</span>
            <span className="truncate text-sm text-muted">{each.detail}</span>
          </div>
        ))}
        {found.length === 0 && (
          <div
            role="option"
            aria-disabled="true"
            aria-selected="false"
            tabIndex={-1}
            className="px-3 py-2 text-sm text-muted"
          >
            {nothing}
          </div>
        )}
      </div>
    </div>
  )
}
