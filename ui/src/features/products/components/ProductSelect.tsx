import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProducts } from '../api/products'

type ProductSelectProps = Omit<SelectProps, 'data' | 'searchable' | 'filter'>

/** Finds a product by a few letters of its name or code. */
export function ProductSelect(props: ProductSelectProps) {
  const { t } = useTranslation('products')
  const [text, setText] = useState('')
  const [query] = useDebouncedValue(text, 200)
  const products = useProducts({ ...(query ? { query } : {}), size: 20 })
  return (
    <Select
      searchable
      clearable
      placeholder={t('hint')}
      onSearchChange={setText}
      filter={({ options }) => options}
      data={(products.data?.items ?? []).map((product) => ({ value: product.id, label: [product.name, product.code].filter(Boolean).join(' · ') }))}
      nothingFoundMessage={products.isFetching ? t('loading', { ns: 'shared' }) : t('notFound')}
      {...props}
    />
  )
}
