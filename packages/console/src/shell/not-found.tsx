import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/language.tsx'
import { buttonClass } from '../ui/button.tsx'

/** Also what someone sees of a case that is not his to see. */
export function NotFound() {
  const { t } = useWords()
  return (
    <div className="mx-auto max-w-lg px-4 py-16">
      <h1 className="text-xl font-semibold">{t('notFound.title')}</h1>
      <p className="mt-2 text-muted">{t('notFound.body')}</p>
      <Link to="/" className={buttonClass('primary', 'mt-4')}>
        {t('notFound.home')}
      </Link>
    </div>
  )
}
