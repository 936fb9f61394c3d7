import { Stack, Text } from '@mantine/core'
import { IconPackage, IconSearchOff } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/shared/i18n/format'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Money } from '@/shared/ui/Money'
import { PagedTable } from '@/shared/ui/PagedTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { SearchField } from '@/shared/ui/SearchField'
import { useProducts } from '../api/products'

const route = getRouteApi('/shell/products')

export function ProductsPage() {
  const { t } = useTranslation('products')
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useProducts(search)
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={<SearchField value={search.query} label={t('search')} onSearch={(query) => void navigate({ search: { query } })} />}
      />
      <PagedTable
        label={t('title')}
        columns={[
          {
            key: 'name',
            header: t('product'),
            render: (product) => (
              <Stack gap={0}>
                <span>{product.name}</span>
                <Text size="xs" c="dimmed" fw={400}>
                  {product.code}
                </Text>
              </Stack>
            ),
          },
          { key: 'series', header: t('series'), render: (product) => product.series ?? '–' },
          { key: 'price', header: t('listPrice'), align: 'right', render: (product) => <Money value={product.listPrice} /> },
          {
            key: 'discount',
            header: t('maxDiscount'),
            align: 'right',
            render: (product) => (product.maxDiscountPercent == null ? '–' : format.percent(product.maxDiscountPercent)),
          },
          {
            key: 'available',
            header: t('available'),
            align: 'right',
            render: (product) => (product.available == null ? '–' : format.number(product.available)),
          },
          {
            key: 'delivery',
            header: t('nextDelivery'),
            align: 'right',
            render: (product) => (product.nextDelivery ? format.plainDate(product.nextDelivery) : '–'),
          },
        ]}
        list={list}
        rowKey={(product) => product.id}
        onPage={(page) => void navigate({ search: { ...search, page } })}
        empty={
          search.query ? (
            <EmptyState icon={IconSearchOff} title={t('empty.search')} />
          ) : (
            <EmptyState icon={IconPackage} title={t('empty.title')}>
              {t('empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  )
}
