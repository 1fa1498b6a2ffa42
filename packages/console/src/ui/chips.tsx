import { Check } from 'lucide-react'

export interface Option {
  value: string
  label: string
}

/** Few options, all in sight: one of them (radio) or several (checkbox), as buttons a thumb can hit. */
export function Chips({
  name,
  options,
  chosen,
  several,
  disabled = false,
  onChange,
}: {
  name: string
  options: Option[]
  chosen: string[]
  several: boolean
  disabled?: boolean
  onChange: (chosen: string[]) => void
}) {
  const toggle = (value: string, on: boolean) => {
    if (!several) return onChange([value])
    onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value))
  }
  return (
    <div className="flex flex-wrap gap-2">
      {options.map((option) => (
        <label
          key={option.value}
          className="inline-flex min-h-11 items-center gap-1 rounded-md border border-slate-400 bg-white px-3.5 text-base has-checked:border-brand-600 has-checked:bg-brand-50 has-checked:font-medium has-checked:text-brand-800 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand-600 md:min-h-9 md:px-3 md:text-sm"
        >
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={option.value}
            checked={chosen.includes(option.value)}
            disabled={disabled}
            onChange={(event) => toggle(option.value, event.target.checked)}
            className="sr-only"
          />
          {several && chosen.includes(option.value) && <Check aria-hidden className="size-4" />}
          {option.label}
        </label>
      ))}
    </div>
  )
}
