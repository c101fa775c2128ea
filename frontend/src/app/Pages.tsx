import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { PageOnItsWay } from '#frontend/ui/PageOnItsWay.tsx'
import { Frame } from './Frame.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { routes } from './routes.ts'

/** Which page an address shows, in the frame of its audience. */
export function Pages() {
  return (
    <Routes>
      {routes.map(({ path, audience, wide, alone, page: { Page } }) => (
        <Route
          key={path}
          path={path}
          element={
            <Frame audience={audience} wide={wide ?? false} alone={alone ?? false}>
              <Suspense fallback={<PageOnItsWay />}>
                <Page />
              </Suspense>
            </Frame>
          }
        />
      ))}
      <Route
        path="*"
        element={
          <Frame audience="anyone">
            <NotFoundPage />
          </Frame>
        }
      />
    </Routes>
  )
}
