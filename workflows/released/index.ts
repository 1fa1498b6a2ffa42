import type { Workflow } from '@maplebridge/engine/core'

/** Versions that cases live under, each as it was when it was released. Written by `maplebridge release`. */
export const released: readonly Workflow[] = []
