/** The look every typed-in control shares: thumb-sized with 16 px text on a phone, dense at a desk. */
export const controlClass =
  'w-full min-w-0 min-h-11 rounded-md border border-slate-400 bg-white px-3 text-base text-ink ' +
  'placeholder:text-slate-500 hover:border-slate-500 aria-invalid:border-lamp-red aria-invalid:bg-red-50 ' +
  'md:min-h-9 md:px-2.5 md:text-sm'
