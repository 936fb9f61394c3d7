import { keepPreviousData } from '@tanstack/react-query'
import { api, http } from '@/shared/api/client'
import { asProblem } from '@/shared/api/problem'
import { useRefresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type Table = Schema<'TableInForce'>
export type Column = Schema<'TableColumn'>
export type Rule = Schema<'TableRule'>
export type Finding = Schema<'CheckedFinding'>
export type Difference = Schema<'TableDifference'>
export type Check = Schema<'TableCheck'>
export type WhatIfOutcome = Schema<'WhatIfOutcome'>
export type LedgerBasis = Schema<'LedgerBasis'>
export type TableEffect = Schema<'TableEffect'>
export type CaseLoad = Schema<'CaseLoad'>
export type ExpectedLoad = Schema<'ExpectedLoad'>
export type Mover = Schema<'Mover'>
export type HeldCase = Schema<'HeldCaseOutcome'>
export type TableRelease = Schema<'TableRelease'>

/** Where this person waits: what they ask anew ends what they asked before. */
const workspace = Math.random().toString(36).slice(2)

/** A question that was given up may reach the server behind the one that replaced it, and end that: it is asked again. */
const askedAgain = {
  retry: (failures: number, error: unknown) => failures < 5 && asProblem(error).code === 'whatIfSuperseded',
  retryDelay: 100,
}

const at = (decision: string) => ({ path: { decision } })

export const useTables = () => api.useQuery('get', '/api/decision-tables')

export const useTable = (decision: string | undefined) =>
  api.useQuery('get', '/api/decision-tables/{decision}', { params: at(decision ?? '') }, { enabled: decision !== undefined })

export const useCheck = (decision: string, rules: Rule[]) =>
  api.useQuery(
    'post',
    '/api/decision-tables/{decision}/checks',
    { params: at(decision), body: { rules, dmn: null } },
    { placeholderData: keepPreviousData, retry: false },
  )

export interface Asked {
  decision: string
  rules: Rule[]
  asOf: string | null
}

/** First numbers from a sample, then all of them. */
export function useWhatIf({ decision, rules, asOf }: Asked, enabled: boolean) {
  const ask = (sample: boolean) => ({ params: at(decision), body: { table: { rules, dmn: null }, asOf, sample, workspace } })
  const first = api.useQuery('post', '/api/what-if/{decision}', ask(true), { ...askedAgain, enabled, placeholderData: keepPreviousData })
  const seen = enabled && first.isSuccess && !first.isPlaceholderData
  const complete = seen && first.data.looked === first.data.of
  const all = api.useQuery('post', '/api/what-if/{decision}', ask(false), { ...askedAgain, enabled: seen && !complete })
  return { outcome: all.data ?? first.data, error: first.error ?? all.error, waiting: first.isFetching || all.isFetching }
}

export interface Wanted {
  direction: 'GAIN' | 'LOSE' | null
  order: 'NAME' | 'REVENUE' | 'MARGIN' | 'DECIDED' | 'BUDGET'
  descending: boolean
}

const moversBody = ({ rules, asOf }: Asked, wanted: Wanted) => ({
  table: { rules, dmn: null },
  asOf,
  workspace,
  was: null,
  becomes: null,
  ...wanted,
})

export const useMovers = (asked: Asked, wanted: Wanted, page: number, enabled: boolean) =>
  api.useQuery(
    'post',
    '/api/what-if/{decision}/movers',
    { params: { ...at(asked.decision), query: { page } }, body: moversBody(asked, wanted) },
    { ...askedAgain, enabled, placeholderData: keepPreviousData },
  )

export async function moversFile(asked: Asked, wanted: Wanted): Promise<string> {
  const { data } = await http.POST('/api/what-if/{decision}/movers.csv', {
    params: at(asked.decision),
    body: moversBody(asked, wanted),
    parseAs: 'text',
  })
  return data as string
}

export const useHeldCases = (decision: string) => api.useQuery('get', '/api/what-if/{decision}/held-cases', { params: at(decision) })

export const useReleases = (decision: string) => api.useQuery('get', '/api/decision-tables/{decision}/releases', { params: at(decision) })

export function useAddHeldCase() {
  const stale = useRefresh()
  return api.useMutation('post', '/api/what-if/{decision}/held-cases', { onSuccess: () => void stale('what-if', 'decision-tables') })
}

export function useChangeHeldCase() {
  const stale = useRefresh()
  return api.useMutation('put', '/api/what-if/held-cases/{id}', { onSuccess: () => void stale('what-if', 'decision-tables') })
}

export function useRemoveHeldCase() {
  const stale = useRefresh()
  return api.useMutation('delete', '/api/what-if/held-cases/{id}', { onSuccess: () => void stale('what-if', 'decision-tables') })
}

export function useAskForTable() {
  const stale = useRefresh()
  return api.useMutation('post', '/api/decision-tables/{decision}/release-requests', { onSuccess: () => void stale('studio') })
}

export function useAskForFormerTable() {
  const stale = useRefresh()
  return api.useMutation('post', '/api/decision-tables/{decision}/way-back', { onSuccess: () => void stale('studio') })
}
