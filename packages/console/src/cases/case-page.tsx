import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ApiProblem } from '../api/problem.ts'
import { caseQuery } from '../api/queries.ts'
import { NotFound } from '../shell/not-found.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Loading } from '../ui/sentence.tsx'
import { CaseHeader } from './case-header.tsx'
import { Clocks } from './clocks.tsx'
import { Diagram } from './diagram.tsx'
import { Links } from './links.tsx'
import { Offers } from './offers.tsx'
import { Papers } from './papers.tsx'
import { Parties } from './parties.tsx'
import { Sections } from './sections.tsx'
import { Timeline } from './timeline.tsx'

const route = getRouteApi('/signed-in/cases/$id')

/** One case on one page: where it stands, what may be done, until when, and what was done. */
export function CasePage() {
  const { id } = route.useParams()
  const query = useQuery(caseQuery(id))
  if (query.isPending) return <Loading />
  if (query.error instanceof ApiProblem && query.error.status === 404) return <NotFound />
  if (!query.data) return <ProblemNote error={query.error as Error} onRetry={() => void query.refetch()} />
  const view = query.data
  return (
    <>
      <CaseHeader view={view} />
      <div className="grid items-start gap-3 md:gap-4 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <Diagram caseId={id} className="order-3 lg:order-none lg:col-span-2" />
        <div className="contents lg:grid lg:gap-4">
          <Offers view={view} className="order-1" />
          <Sections view={view} className="order-4" />
          <Parties caseId={id} className="order-5" />
          <Links view={view} className="order-6" />
          <Papers caseId={id} className="order-6" />
        </div>
        <div className="contents lg:grid lg:gap-4">
          <Clocks clocks={view.clocks} className="order-2" />
          <Timeline caseId={id} className="order-7" />
        </div>
      </div>
    </>
  )
}
