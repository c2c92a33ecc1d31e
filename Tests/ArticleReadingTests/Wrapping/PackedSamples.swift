import CArchive

/// Archives and compressed files made in memory.
enum PackedSamples {
    /// A zip or tar archive; `gzip` packs it once more.
    static func archive(_ files: [(name: String, bytes: [UInt8])], isTar: Bool = false, gzip: Bool = false) -> [UInt8] {
        guard let writer = archive_write_new() else { return [] }
        if isTar { archive_write_set_format_ustar(writer) } else { archive_write_set_format_zip(writer) }
        if gzip { archive_write_add_filter_gzip(writer) }
        return written(by: writer, files)
    }

    /// One file, packed with the filter of a name that libarchive knows.
    static func packed(_ bytes: [UInt8], _ filter: String) -> [UInt8] {
        guard let writer = archive_write_new() else { return [] }
        archive_write_set_format_raw(writer)
        archive_write_add_filter_by_name(writer, filter)
        return written(by: writer, [("data", bytes)])
    }

    private static func written(by writer: OpaquePointer, _ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: (1 << 20) + files.reduce(0) { $0 + $1.bytes.count * 2 + 2048 })
        var used = 0
        let room = output.count
        output.withUnsafeMutableBytes { buffer in
            archive_write_open_memory(writer, buffer.baseAddress, room, &used)
            for file in files {
                let entry = archive_entry_new()
                archive_entry_set_pathname(entry, file.name)
                archive_entry_set_size(entry, Int64(file.bytes.count))
                archive_entry_set_filetype(entry, 0o100000)
                archive_entry_set_perm(entry, 0o644)
                archive_write_header(writer, entry)
                file.bytes.withUnsafeBytes { _ = archive_write_data(writer, $0.baseAddress, $0.count) }
                archive_entry_free(entry)
            }
            archive_write_close(writer)
        }
        archive_write_free(writer)
        return Array(output.prefix(used))
    }

    /// A web archive of pages, as answers of a server.
    static func webArchive(_ pages: [(address: String, head: String, body: [UInt8])]) -> [UInt8] {
        pages.reduce(into: record("warcinfo", nil, Array("software: none".utf8))) { archive, page in
            archive += record("request", page.address, Array("GET / HTTP/1.1\r\n\r\n".utf8))
            archive += record("response", page.address, Array((page.head + "\r\n\r\n").utf8) + page.body)
        }
    }

    static func record(_ type: String, _ address: String?, _ block: [UInt8]) -> [UInt8] {
        let uri = address.map { "WARC-Target-URI: \($0)\r\n" } ?? ""
        let head =
            "WARC/1.0\r\nWARC-Type: \(type)\r\n\(uri)WARC-Date: 2014-02-08T10:00:00Z\r\nContent-Length: \(block.count)\r\n\r\n"
        return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
    }
}
