import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { refresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type ValueCard = Schema<'ValueCard'>
export type ValueFact = Schema<'ValueFact'>
export type ValueCondition = Schema<'ValueCondition'>
export type ValueComparison = Schema<'ValueComparison'>
export type ValueStep = Schema<'ValueStep'>
export type TierOverview = Schema<'TierOverview'>
export type TierMoves = Schema<'TierMoves'>
export type TierRow = Schema<'TierRow'>
export type Review = Schema<'ReviewRow'>
export type ContactCost = Schema<'ContactCost'>

export function useValueCard(id: string) {
  return api.useQuery('get', '/api/customers/{id}/value', { params: { path: { id } } })
}

export type DecisionEntry = Schema<'DecisionEntry'>
export type DecidedRule = Schema<'DecidedRule'>
export type DecidedOutput = Schema<'DecidedOutput'>
export type DecidedFact = Schema<'DecidedFact'>

/** Everything that was decided about a customer, the latest first. */
export function useCustomerDecisions(id: string, page: number, size: number) {
  return api.useQuery('get', '/api/customers/{id}/decisions', { params: { path: { id }, query: { page, size } } }, { placeholderData: keepPreviousData })
}

export function useTiers() {
  return api.useQuery('get', '/api/retention/tiers', {})
}

export function useTierMoves(months: number, asOf?: string) {
  return api.useQuery('get', '/api/retention/tiers/moves', { params: { query: { months, asOf } } }, { placeholderData: keepPreviousData })
}

export function useTierCustomers(search: { tier?: string; query?: string; page?: number }, enabled = true) {
  return api.useQuery('get', '/api/retention/customers', { params: { query: search } }, { enabled, placeholderData: keepPreviousData })
}

/** The tiers of the customers of a page, by their ids. */
export function useTiersOf(customer: string[]) {
  const { data } = api.useQuery('get', '/api/retention/customers/tiers', { params: { query: { customer } } }, { enabled: customer.length > 0, placeholderData: keepPreviousData })
  return Object.fromEntries((data ?? []).map((one) => [one.customerId, one.tier])) as Record<string, string | undefined>
}

/** A review that runs is looked at again and again. */
export function useReviews(enabled: boolean) {
  return api.useQuery('get', '/api/retention/reviews', {}, { enabled, refetchInterval: ({ state }) => (state.data?.some((review) => review.state === 'RUNNING') ? 2_000 : false) })
}

export function useUndecided(id: string) {
  return api.useQuery('get', '/api/retention/reviews/{id}/undecided', { params: { path: { id } } })
}

export function useStartReview() {
  const client = useQueryClient()
  return api.useMutation('post', '/api/retention/reviews', { onSettled: () => void refresh(client, 'retention', 'customers') })
}

export function useContactCosts() {
  return api.useQuery('get', '/api/retention/contact-costs', {})
}

export function useChangeContactCost() {
  const client = useQueryClient()
  return api.useMutation('put', '/api/retention/contact-costs/{kind}', { onSettled: () => void refresh(client, 'retention/contact-costs') })
}
