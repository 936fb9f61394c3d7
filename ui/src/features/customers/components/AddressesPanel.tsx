import { ActionIcon, Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldMessage } from '@/shared/ui/fieldMessage'
import { FormDialog } from '@/shared/ui/FormDialog'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { useAddAddress, useRemoveAddress, type Customer } from '../api/customers'

const kinds = ['BILLING', 'DELIVERY', 'OTHER'] as const
const countries = ['CZ', 'SK', 'PL', 'DE', 'AT', 'GB', 'US']
const lines = ['street', 'city', 'postalCode'] as const

export function AddressesPanel({ customer }: { customer: Customer }) {
  const { t, i18n } = useTranslation('customers')
  const remove = useRemoveAddress()
  const [adding, setAdding] = useState(false)
  const countryNames = new Intl.DisplayNames(i18n.language, { type: 'region' })
  return (
    <Panel
      title={t('addresses.title')}
      aside={
        <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
          {t('addresses.add')}
        </Button>
      }
    >
      {customer.addresses.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('addresses.none')}
        </Text>
      )}
      {remove.error != null && <ProblemAlert error={remove.error} />}
      <Stack gap="sm">
        {customer.addresses.map((address) => {
          const words = [address.street, [address.postalCode, address.city].filter(Boolean).join(' '), address.country && countryNames.of(address.country)]
            .filter(Boolean)
            .join(', ')
          return (
            <Group key={address.id} justify="space-between" wrap="nowrap">
              <div>
                <Text size="xs" c="dimmed">
                  {t(`addresses.${address.kind}`)}
                </Text>
                <Text size="sm">{words}</Text>
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('remove', { name: words })}
                onClick={() => remove.mutate({ params: { path: { id: customer.id, addressId: address.id } } })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          )
        })}
      </Stack>
      {adding && <AddressDialog customerId={customer.id} nameOf={(code) => countryNames.of(code) ?? code} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

function AddressDialog({ customerId, nameOf, onClose }: { customerId: string; nameOf: (code: string) => string; onClose: () => void }) {
  const { t } = useTranslation('customers')
  const add = useAddAddress()
  const [kind, setKind] = useState<(typeof kinds)[number]>('BILLING')
  const [country, setCountry] = useState('CZ')
  const [text, setText] = useState({ street: '', city: '', postalCode: '' })
  return (
    <FormDialog
      title={t('addresses.add')}
      submit={t('save', { ns: 'shared' })}
      disabled={!text.street.trim() && !text.city.trim()}
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={() =>
        add.mutate(
          {
            params: { path: { id: customerId } },
            body: { kind, country, ...Object.fromEntries(lines.filter((line) => text[line].trim()).map((line) => [line, text[line].trim()])) },
          },
          { onSuccess: onClose },
        )
      }
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('addresses.kind')}
          value={kind}
          onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? 'OTHER')}
          data={kinds.map((value) => ({ value, label: t(`addresses.${value}`) }))}
        />
        <NativeSelect
          label={t('addresses.country')}
          value={country}
          onChange={(event) => setCountry(event.currentTarget.value)}
          data={countries.map((value) => ({ value, label: nameOf(value) }))}
        />
        {lines.map((line) => (
          <TextInput
            key={line}
            {...(line === 'street' ? { 'data-autofocus': true } : {})}
            label={t(`addresses.${line}`)}
            value={text[line]}
            onChange={(event) => {
              const { value } = event.currentTarget
              setText((all) => ({ ...all, [line]: value }))
            }}
            error={fieldMessage(add.error, line)}
          />
        ))}
      </SimpleGrid>
    </FormDialog>
  )
}
