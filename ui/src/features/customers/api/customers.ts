import { keepPreviousData } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { Schema } from '@/shared/api/types'

export type CustomerRow = Schema<'CustomerRow'>
export type Customer = Schema<'CustomerView'>
export type CustomerGlance = Schema<'CustomerGlance'>

export function useCustomers(search: { query?: string; page?: number; size?: number }, enabled = true) {
  return api.useQuery('get', '/api/customers', { params: { query: search } }, { enabled, placeholderData: keepPreviousData })
}

export function useCustomer(id: string) {
  return api.useQuery('get', '/api/customers/{id}', { params: { path: { id } } })
}

export function useCustomerGlance(id: string | undefined) {
  return api.useQuery('get', '/api/customers/{id}/glance', { params: { path: { id: id ?? '' } } }, { enabled: id !== undefined })
}
