import { keepPreviousData } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { Schema } from '@/shared/api/types'

export type ProductProfit = Schema<'ProductProfit'>
export type ProductSums = Schema<'ProductSums'>
export type CustomerProfit = Schema<'CustomerProfit'>
export type ProfitSpread = Schema<'ProfitSpread'>
export type ChannelEffects = Schema<'ChannelEffects'>
export type ContactBands = Schema<'ContactBands'>

export const productOrders = ['PROFIT', 'MARGIN', 'MARGIN_PERCENT', 'REVENUE', 'NAME'] as const
export const customerOrders = ['PROFIT', 'MARGIN', 'REVENUE', 'CONTACT_COST'] as const
export type ProductOrder = (typeof productOrders)[number]
export type CustomerOrder = (typeof customerOrders)[number]

export interface ProductSearch {
  from?: string
  to?: string
  order?: ProductOrder
  descending?: boolean
  page?: number
}

export interface CustomerSearch {
  tier?: string
  order?: CustomerOrder
  descending?: boolean
  page?: number
}

export function useProductProfits(search: ProductSearch) {
  return api.useQuery('get', '/api/profit/products', { params: { query: search } }, { placeholderData: keepPreviousData })
}

export function useCustomerProfits(search: CustomerSearch) {
  return api.useQuery('get', '/api/profit/customers', { params: { query: search } }, { placeholderData: keepPreviousData })
}

export function useProfitSpread() {
  return api.useQuery('get', '/api/profit/customers/spread')
}

export function useChannelEffects(days: number) {
  return api.useQuery('get', '/api/profit/channels', { params: { query: { days } } }, { placeholderData: keepPreviousData })
}

export function useContactBands(months: number) {
  return api.useQuery('get', '/api/profit/contact-bands', { params: { query: { months } } }, { placeholderData: keepPreviousData })
}

/** The address of a file that holds what is asked for. */
export function exportHref(file: 'products' | 'customers' | 'channels' | 'contact-bands', search: object) {
  const asked = new URLSearchParams(Object.entries(search).flatMap(([name, value]) => (value === undefined || name === 'page' ? [] : [[name, String(value)]])))
  return `/api/profit/${file}.csv${asked.size > 0 ? `?${asked.toString()}` : ''}`
}
