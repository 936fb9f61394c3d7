import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { useProducts, type ProductRow } from '../api/products'

interface ProductPickerProps {
  label: string
  onPick: (product: ProductRow) => void
  /** Only products that cost something in this currency; undefined while any will do. */
  currency?: string
  autoFocus?: boolean
}

/** Finds a product by its name or code; picking one empties the field for the next. */
export function ProductPicker({ label, onPick, currency, autoFocus }: ProductPickerProps) {
  const { t } = useTranslation('products')
  const format = useFormat()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 200)
  const products = useProducts({ query: asked || undefined, size: 20 })
  const found = (products.data?.items ?? []).filter(({ listPrice }) => listPrice && (!currency || listPrice.currency === currency))
  return (
    <Select
      label={label}
      placeholder={t('hint')}
      searchable
      value={null}
      searchValue={text}
      onSearchChange={setText}
      onChange={(id) => {
        const product = found.find((each) => each.id === id)
        if (product) onPick(product)
        setText('')
      }}
      filter={({ options }) => options}
      data={found.map(({ id, name }) => ({ value: id, label: name }))}
      renderOption={({ option }) => {
        const product = found.find(({ id }) => id === option.value)
        return (
          <span>
            {option.label}
            <small style={{ display: 'block', color: 'var(--mantine-color-dimmed)' }}>
              {[product?.code, product?.listPrice && format.money(product.listPrice)].filter(Boolean).join(' · ')}
            </small>
          </span>
        )
      }}
      nothingFoundMessage={products.isFetching ? t('loading', { ns: 'shared' }) : t('notFound')}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
    />
  )
}
