import { IconAddressBook, IconSearchOff } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/shared/ui/EmptyState'
import { PagedTable } from '@/shared/ui/PagedTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { PersonName } from '@/shared/ui/PersonName'
import { SearchField } from '@/shared/ui/SearchField'
import { useCustomers } from '../api/customers'

const route = getRouteApi('/shell/customers')

export function CustomersPage() {
  const { t } = useTranslation('customers')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useCustomers(search)
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={<SearchField value={search.query} label={t('search')} onSearch={(query) => void navigate({ search: { query } })} />}
      />
      <PagedTable
        label={t('title')}
        columns={[
          { key: 'name', header: t('customer'), render: (customer) => customer.name },
          { key: 'number', header: t('registrationNumber'), render: (customer) => customer.registrationNumber ?? '–' },
          { key: 'place', header: t('place'), render: (customer) => [customer.city, customer.country].filter(Boolean).join(', ') || '–' },
          { key: 'owner', header: t('owner'), render: (customer) => <PersonName person={customer.owner} /> },
        ]}
        list={list}
        rowKey={(customer) => customer.id}
        href={(customer) => `/customers/${customer.id}`}
        onPage={(page) => void navigate({ search: { ...search, page } })}
        empty={
          search.query ? (
            <EmptyState icon={IconSearchOff} title={t('empty.search')} />
          ) : (
            <EmptyState icon={IconAddressBook} title={t('empty.title')}>
              {t('empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  )
}
