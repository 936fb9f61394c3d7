import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { refresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type Purchase = Schema<'PurchaseView'>
export type PurchaseLine = Schema<'PurchaseLine'>
export type ExchangeRate = Schema<'ExchangeRate'>

export function usePurchases(customerId: string, page: number, size: number) {
  return api.useQuery('get', '/api/purchases', { params: { query: { customerId, page, size } } }, { placeholderData: keepPreviousData })
}

export function usePurchaseTotals(customerId: string) {
  return api.useQuery('get', '/api/purchases/totals', { params: { query: { customerId } } })
}

export function usePurchase(id: string) {
  return api.useQuery('get', '/api/purchases/{id}', { params: { path: { id } } })
}

export function useExchangeRates() {
  return api.useQuery('get', '/api/exchange-rates')
}

/** What is counted from purchases is read again, too. */
function useRecorded() {
  const client = useQueryClient()
  return { onSuccess: () => refresh(client, 'purchases', 'customers') }
}

export const useRecordPurchase = () => api.useMutation('post', '/api/purchases', useRecorded())
export const useRecordReturn = () => api.useMutation('post', '/api/purchases/{id}/returns', useRecorded())
export const useRecordPayment = () => api.useMutation('post', '/api/purchases/{id}/payments', useRecorded())

export function useSetExchangeRate() {
  const client = useQueryClient()
  return api.useMutation('put', '/api/exchange-rates', { onSuccess: () => refresh(client, 'exchange-rates') })
}
