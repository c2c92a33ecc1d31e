/// What the words before a printed date say it is the date of.
enum DateLabel: Sendable {
    /// The publication.
    case published
    /// A later change.
    case updated

    /// Reads the words in the bytes before a date, the nearest one first; nil where none of them tells.
    static func reading(_ bytes: ArraySlice<UInt8>) -> DateLabel? {
        let text = bytes.suffix(48).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        let published = lastPosition(of: publishWords, in: text)
        let updated = lastPosition(of: updateWords, in: text)
        if published < 0, updated < 0 { return nil }
        return updated > published ? .updated : .published
    }

    private static func lastPosition(of words: [[UInt8]], in text: [UInt8]) -> Int {
        var last = -1
        for word in words where word.count <= text.count {
            for start in stride(from: text.count - word.count, to: last, by: -1)
            where text[start...].starts(with: word) {
                last = start
                break
            }
        }
        return last
    }

    private static let publishWords = words(
        """
        publish|posted|released|issued|created on|first aired|veröffentlicht|veroeffentlicht|erschienen|erstellt|datum:|date:|\
        publié|mis en ligne|mise en ligne|parution|publicado|publicada|pubblicat|publicat|gepubliceerd|geplaatst|publicerad|\
        udgivet|offentliggjort|publisert|julkaistu|opublikowan|data publikacji|dodano|zveřejněno|vydáno|publikováno|megjelent|\
        objavljeno|опубликован|дата публикации|опубліковано|публикувано|δημοσιεύ|yayın|发布|發布|发表|時間：|时间：|公開|掲載|投稿日|配信|\
        등록|입력|게시|نشر|प्रकाशित|প্রকাশ|diterbitkan|đăng
        """)
    private static let updateWords = words(
        """
        updat|modif|revis|last change|last edit|corrected|aktualisiert|geändert|stand:|zuletzt|mis à jour|mise à jour|\
        actualiz|atualiz|aggiornat|bijgewerkt|gewijzigd|uppdaterad|ändrad|opdateret|oppdatert|päivitetty|muokattu|aktualizac|\
        zaktualizowan|frissít|ažurirano|обновлен|изменен|оновлен|ενημέρω|güncelle|更新|最終更新|수정|تحديث|अपडेट
        """)

    private static func words(_ list: String) -> [[UInt8]] { list.split(separator: "|").map { Array($0.utf8) } }
}
