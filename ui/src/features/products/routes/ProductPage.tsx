import { Button, Grid, Skeleton, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/identity/api/session'
import { WaitingPanel } from '@/features/retention/stock/components/WaitingPanel'
import { useFormat } from '@/shared/i18n/format'
import { AppLink } from '@/shared/ui/AppLink'
import { Facts } from '@/shared/ui/Facts'
import { Money } from '@/shared/ui/Money'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Panel } from '@/shared/ui/Panel'
import { Unavailable } from '@/shared/ui/Unavailable'
import { useProduct, type Product } from '../api/products'

const ProductDialog = lazy(() => import('../components/ProductDialog').then((module) => ({ default: module.ProductDialog })))

const route = getRouteApi('/shell/products/$productId')

export function ProductPage() {
  const { productId } = route.useParams()
  const { data: product, error, refetch } = useProduct(productId)
  if (error && !product) return <Unavailable error={error} retry={() => void refetch()} />
  if (!product) {
    return (
      <Stack aria-busy>
        <Skeleton height={60} maw={420} />
        <Skeleton height={240} />
      </Stack>
    )
  }
  return <OnSale key={product.id} product={product} />
}

function OnSale({ product }: { product: Product }) {
  const { t } = useTranslation('products')
  const format = useFormat()
  const { role } = useMe()
  const [editing, edit] = useDisclosure(false)
  return (
    <>
      <PageHeader
        title={product.name}
        over={
          <AppLink href="/products" className="link">
            {t('title')}
          </AppLink>
        }
        under={product.code && <Text c="dimmed">{product.code}</Text>}
        actions={
          // Who sells does not set the price of what they sell.
          role !== 'REP' && (
            <Button variant="default" leftSection={<IconPencil size={16} />} onClick={edit.open}>
              {t('edit')}
            </Button>
          )
        }
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="md">
            <Panel title={t('price')}>
              <Facts
                facts={[
                  [t('listPrice'), <Money key="price" value={product.listPrice} />],
                  [t('cost'), product.cost && <Money value={product.cost} />],
                  [t('maxDiscount'), product.maxDiscountPercent == null ? null : format.percent(product.maxDiscountPercent)],
                  [t('series'), product.series],
                  [t('available'), product.available == null ? null : format.number(product.available)],
                  [t('nextDelivery'), product.nextDelivery && format.plainDate(product.nextDelivery)],
                ]}
              />
            </Panel>
            <Panel title={t('properties.title')}>
              {Object.keys(product.properties).length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t('properties.none')}
                </Text>
              ) : (
                <Facts facts={Object.entries(product.properties)} />
              )}
            </Panel>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="md">
          <WaitingPanel product={product.id} />
          <Panel title={t('competitors.title')}>
            {product.competitors.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('competitors.none')}
              </Text>
            )}
            <Stack gap="sm">
              {product.competitors.map((competitor) => (
                <div key={`${competitor.name}:${competitor.product}`}>
                  <Text size="sm" fw={600}>
                    {[competitor.name, competitor.product].filter(Boolean).join(': ')}
                  </Text>
                  {competitor.comparison && <Text size="sm">{competitor.comparison}</Text>}
                </div>
              ))}
            </Stack>
          </Panel>
          </Stack>
        </Grid.Col>
      </Grid>
      <Suspense>{editing && <ProductDialog product={product} onClose={edit.close} />}</Suspense>
    </>
  )
}
