import { useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { refresh } from '@/shared/api/refresh'
import type { Schema } from '@/shared/api/types'

export type StockAnswer = Schema<'StockAnswer'>
export type StockOutPage = Schema<'StockOutPage'>
export type StockOutRow = Schema<'StockOutRow'>
export type StockDecision = Schema<'StockDecisionView'>
export type Alternative = Schema<'Alternative'>
export type Choice = Schema<'StockChoice'>['choice']

export function useStockOutsOf(customer: string) {
  return api.useQuery('get', '/api/retention/stock-outs', { params: { query: { customer } } })
}

export function useWaitingFor(product: string) {
  return api.useQuery('get', '/api/retention/stock-outs', { params: { query: { product } } })
}

export function useStockOut(id: string) {
  return api.useQuery('get', '/api/retention/stock-outs/{id}', { params: { path: { id } } })
}

function useStale() {
  const client = useQueryClient()
  return () => void refresh(client, 'retention', 'activities', 'tasks')
}

export const useOrder = () => api.useMutation('post', '/api/retention/stock-outs', { onSuccess: useStale() })
export const useChoose = () => api.useMutation('post', '/api/retention/stock-outs/{id}/choice', { onSettled: useStale() })
