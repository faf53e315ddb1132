import type { Dataset } from "../pipeline/model/dataset.ts";
import type { Changes, History, Manifest, Tombstones, Versions } from "../pipeline/model/release.generated.ts";
/** The files of one release by path, relative to its folder. */
export type Files = ReadonlyMap<string, Uint8Array>;
/** What the site is made of: one release, what stands in its list of versions, and the changes of those before it. */
export interface Input {
    readonly files: Files;
    /** all that are published, oldest first */
    readonly versions: Versions;
    /** changes.json of a release of the list */
    changesOf(version: string): Changes;
    /** the files of each release that the site offers, by version */
    published(): Iterable<readonly [version: string, files: Iterable<readonly [string, Uint8Array]>]>;
}
export interface Label {
    readonly en: string;
    readonly hant: string;
    readonly hans: string;
}
export interface Column {
    readonly name: string;
    readonly type: string;
    readonly nullable: boolean;
    readonly references: string | null;
    readonly description: string;
}
/** A release as the site reads it. */
export interface Release {
    readonly manifest: Manifest;
    readonly data: Dataset;
    /** text layers of pages by source id */
    readonly texts: ReadonlyMap<string, string>;
    /** names of kinds in three languages, by the path of their concept: schemes/powers.kind/levy */
    readonly labels: ReadonlyMap<string, Label>;
    readonly tombstones: Tombstones;
    readonly history: History;
    readonly quality: Quality;
    readonly description: string;
    readonly citation: string;
    readonly dictionary: readonly {
        readonly table: string;
        readonly about: string;
        readonly columns: readonly Column[];
    }[];
}
interface Measure {
    readonly measure: string;
    readonly gold: number;
    readonly found: number;
    readonly right: number;
    readonly precision: number | null;
    readonly recall: number | null;
    readonly f1: number | null;
}
/** The part of quality.json that the site shows. */
export interface Quality {
    readonly coverage?: readonly {
        readonly source: string;
        readonly characters: number;
        readonly covered: number;
        readonly shares: {
            readonly unclear: number;
            readonly records: number;
        };
    }[];
    readonly scores?: readonly {
        readonly source: string;
        readonly measures: readonly Measure[];
    }[];
}
/** Reads the files of a release whose tables are those of this code. */
export declare function readRelease(files: Files): Release;
/** What a release has not, by its manifest, that the site is made of: releases before 2.0.0 have other tables. */
export declare function lacking(files: Files): string[];
export {};
