import { Button, Group, Skeleton, Stack } from '@mantine/core'
import { IconPackage, IconPencil } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Panel } from '@/shared/ui/Panel'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { toast } from '@/shared/ui/toast'
import { useSetItems, type Item, type Opportunity } from '../api/opportunities'

const ItemsTable = lazy(() => import('./ItemsTable').then((module) => ({ default: module.ItemsTable })))

/** What is offered; edited as a whole and saved as a whole, so that the gate never sees half an offer. */
export function ItemsPanel({ deal, nameOf }: { deal: Opportunity; nameOf: (field: string) => string }) {
  const { t } = useTranslation('opportunities')
  const [draft, setDraft] = useState<Item[]>()
  const setItems = useSetItems()
  const editable = deal.status === 'OPEN' && !deal.locked
  const save = (items: Item[]) =>
    setItems.mutate(
      {
        params: { path: { id: deal.id } },
        body: {
          version: deal.version,
          items: items.map(({ productId, quantity, discountPercent }) => ({ productId, quantity, discountPercent })),
        },
      },
      {
        onSuccess: () => {
          setDraft(undefined)
          toast(t('items.saved'))
        },
      },
    )
  const edit = () => {
    setItems.reset()
    setDraft(deal.items)
  }
  const shown = draft ?? deal.items
  return (
    <Panel
      title={t('items.title')}
      aside={
        editable &&
        !draft &&
        deal.items.length > 0 && (
          <Button size="xs" variant="default" leftSection={<IconPencil size={15} />} onClick={edit}>
            {t('items.edit')}
          </Button>
        )
      }
    >
      {!draft && deal.items.length === 0 ? (
        <EmptyState
          icon={IconPackage}
          title={t('items.empty')}
          titleOrder={3}
          action={
            editable && (
              <Button size="xs" onClick={edit}>
                {t('items.add')}
              </Button>
            )
          }
        >
          {editable && t('items.emptyHint')}
        </EmptyState>
      ) : (
        <Stack>
          <Suspense fallback={<Skeleton height={120} />}>
            <ItemsTable items={shown} onChange={draft && setDraft} />
          </Suspense>
          {draft && setItems.error != null && <ProblemAlert error={setItems.error} nameOf={nameOf} />}
          {draft && (
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setDraft(undefined)}>
                {t('cancel', { ns: 'shared' })}
              </Button>
              <Button loading={setItems.isPending} disabled={draft === deal.items} onClick={() => save(draft)}>
                {t('save', { ns: 'shared' })}
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </Panel>
  )
}
