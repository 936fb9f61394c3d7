import '@mantine/spotlight/styles.layer.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAddressBook, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCustomers } from '@/features/customers/api/customers'
import { addressOf, useOpen } from '@/shared/ui/AppLink'
import type { Place } from './navigation'

const [store, spotlight] = createSpotlight()

/** Ctrl+K: every screen, and every customer by a few letters of the name. */
export function Palette({ places, onClose }: { places: Place[]; onClose: () => void }) {
  const { t } = useTranslation('app')
  const open = useOpen()
  const [query, setQuery] = useState('')
  const [asked] = useDebouncedValue(query.trim(), 200)
  const customers = useCustomers({ query: asked, size: 8 }, asked.length > 1)
  useEffect(() => spotlight.open(), [])

  const matches = (label: string) => label.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase())
  const pages = places.map((place) => ({ ...place, label: t(`place.${place.key}`) })).filter(({ label }) => matches(label))
  const found = asked.length > 1 ? (customers.data?.items ?? []) : []

  return (
    <Spotlight.Root attributes={{ content: { 'aria-label': t('palette.open') } }} store={store} query={query} onQueryChange={setQuery} onSpotlightClose={onClose} shortcut={null} scrollable maxHeight={420}>
      <Spotlight.Search placeholder={t('palette.hint')} aria-label={t('palette.hint')} leftSection={<IconSearch size={18} />} />
      <Spotlight.ActionsList>
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.pages')}>
            {pages.map((place) => (
              <Spotlight.Action
                key={place.key}
                label={place.label}
                leftSection={<place.icon size={18} />}
                onClick={() => open(place.href)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t('place.customers')}>
            {found.map((customer) => (
              <Spotlight.Action
                key={customer.id}
                label={customer.name}
                description={[customer.registrationNumber, customer.city].filter(Boolean).join(' · ')}
                leftSection={<IconAddressBook size={18} />}
                onClick={() => open(addressOf({ type: 'customer', id: customer.id }) ?? '/customers')}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length + found.length === 0 && !customers.isFetching && (
          <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
