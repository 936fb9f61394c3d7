import { Tabs, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '@/shared/ui/PageHeader'
import { ContactsView } from '../components/ContactsView'
import { CustomersView } from '../components/CustomersView'
import { ProductsView } from '../components/ProductsView'
import { views, type ProfitSearch, type View } from './index'

const route = getRouteApi('/shell/profitability')

/** What products and customers leave us, and what is bought around contacts. */
export function ProfitPage() {
  const { t } = useTranslation('profit')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const view = search.view ?? 'products'
  const change = (next: Partial<Record<keyof ProfitSearch, unknown>>) => {
    // Whatever is looked at otherwise is looked at from its first page.
    void navigate({ search: Object.fromEntries(Object.entries({ ...search, page: undefined, ...next }).filter(([, value]) => value !== undefined)) as ProfitSearch, resetScroll: false })
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        under={
          <Text size="sm" c="dimmed" maw={720}>
            {t(`hint.${view}`)}
          </Text>
        }
      />
      <Tabs value={view} keepMounted={false} onChange={(next) => void navigate({ search: next === 'products' ? {} : { view: next as View } })}>
        <Tabs.List mb="md">
          {views.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`view.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="products">
          <ProductsView search={search} onChange={change} />
        </Tabs.Panel>
        <Tabs.Panel value="customers">
          <CustomersView search={search} onChange={change} />
        </Tabs.Panel>
        <Tabs.Panel value="contacts">
          <ContactsView />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
