import { keepPreviousData } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { Schema } from '@/shared/api/types'

export type ProductRow = Schema<'ProductRow'>

export function useProducts(search: { query?: string; page?: number; size?: number }) {
  return api.useQuery('get', '/api/products', { params: { query: search } }, { placeholderData: keepPreviousData })
}
