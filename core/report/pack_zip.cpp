#include "core/report/pack_zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/check.h"
#include "core/base/files.h"
#include "core/base/text_id.h"

namespace canteen::report {
namespace {

static_assert(sizeof(crypto_hash_sha256_state) <= 128);

crypto_hash_sha256_state* stateOf(std::array<std::uint8_t, 128>& bytes) {
    return reinterpret_cast<crypto_hash_sha256_state*>(bytes.data());
}

using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

}  // namespace

Sha256::Sha256() {
    crypto_hash_sha256_init(stateOf(state_));
}

void Sha256::add(BytesView bytes) {
    crypto_hash_sha256_update(stateOf(state_), bytes.data(), bytes.size());
}

Hash Sha256::value() {
    Hash hash;
    crypto_hash_sha256_final(stateOf(state_), hash.data());
    return hash;
}

struct ZipWriter::Impl {
    std::filesystem::path target;
    std::filesystem::path draft;
    UtcMs at;
    int file = -1;
    archive* zip = nullptr;
    Sha256 whole;
    std::uint64_t size = 0;
    std::vector<ZippedFile> files;
    bool underWay = false;
    Sha256 sha;
    ZippedFile current;

    [[noreturn]] void fail(const std::string& what) const {
        throw MachineFailure(draft.string() + ": " + what);
    }
    void check(long code) const {
        if (code < ARCHIVE_WARN)
            fail(archive_error_string(zip) != nullptr ? archive_error_string(zip) : "zip");
    }

    static la_ssize_t onBytes(archive* zip, void* self, const void* data, size_t count) {
        Impl& impl = *static_cast<Impl*>(self);
        const auto* next = static_cast<const std::uint8_t*>(data);
        for (std::size_t left = count; left > 0;) {
            const ssize_t written = ::write(impl.file, next, left);
            if (written < 0) {
                if (errno == EINTR) continue;
                archive_set_error(zip, errno, "%s", std::strerror(errno));
                return -1;
            }
            next += written;
            left -= static_cast<std::size_t>(written);
        }
        impl.whole.add({static_cast<const std::uint8_t*>(data), count});
        impl.size += count;
        return static_cast<la_ssize_t>(count);
    }

    void open() {
        draft = target;
        draft += ".part";
        file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        if (file < 0) fail(std::strerror(errno));
        zip = archive_write_new();
        check(archive_write_set_format_zip(zip));
        check(archive_write_zip_set_compression_store(zip));
        constexpr int kBlock = 1 << 18;
        check(archive_write_set_bytes_per_block(zip, kBlock));
        check(archive_write_set_bytes_in_last_block(zip, 1));
        check(archive_write_open(zip, this, nullptr, &Impl::onBytes, nullptr));
    }

    void endFile() {
        if (!underWay) return;
        check(archive_write_finish_entry(zip));
        current.sha256 = sha.value();
        files.push_back(current);
        underWay = false;
    }

    void close() {
        if (zip != nullptr) {
            archive_write_free(zip);
            zip = nullptr;
        }
        if (file >= 0) ::close(file);
        file = -1;
    }
};

ZipWriter::ZipWriter(std::filesystem::path target, UtcMs at) : impl_(std::make_unique<Impl>()) {
    impl_->target = std::move(target);
    impl_->at = at;
    impl_->open();
}

ZipWriter::~ZipWriter() {
    if (impl_->file < 0) return;
    // What libarchive writes while it is freed goes to a file that is removed.
    impl_->close();
    ::unlink(impl_->draft.c_str());
}

void ZipWriter::begin(const std::string& path, std::uint64_t size) {
    impl_->endFile();
    const Entry entry(archive_entry_new(), &archive_entry_free);
    archive_entry_set_pathname(entry.get(), path.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    constexpr unsigned kMode = 0644;
    archive_entry_set_perm(entry.get(), kMode);
    archive_entry_set_mtime(entry.get(), impl_->at.value / 1000, 0);
    impl_->check(archive_write_header(impl_->zip, entry.get()));
    impl_->current = {path, size, {}};
    impl_->sha = {};
    impl_->underWay = true;
}

void ZipWriter::write(BytesView bytes) {
    while (!bytes.empty()) {
        const la_ssize_t written = archive_write_data(impl_->zip, bytes.data(), bytes.size());
        if (written <= 0) impl_->check(ARCHIVE_FATAL);
        impl_->sha.add(bytes.first(static_cast<std::size_t>(written)));
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void ZipWriter::add(const std::string& path, BytesView bytes) {
    begin(path, bytes.size());
    write(bytes);
    impl_->endFile();
}

const std::vector<ZippedFile>& ZipWriter::files() const {
    return impl_->files;
}

ZippedFile ZipWriter::finish() {
    impl_->endFile();
    impl_->check(archive_write_close(impl_->zip));
    impl_->close();
    try {
        publishFile(impl_->draft, impl_->target);
    } catch (...) {
        ::unlink(impl_->draft.c_str());
        throw;
    }
    return {impl_->target.string(), impl_->size, impl_->whole.value()};
}

Result<Unzipped> unzip(const std::filesystem::path& file,
                       const std::function<bool(const std::string&)>& keep) {
    const auto invalid = [&](const char* what) {
        return Error{ErrorKind::Invalid, TextId::NotFound, file.string() + ": " + what};
    };
    std::unique_ptr<archive, decltype(&archive_read_free)> zip(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip_seekable(zip.get());
    constexpr std::size_t kBlock = 1U << 20U;
    constexpr std::uint64_t kLargest = 512ULL << 20U;
    if (archive_read_open_filename(zip.get(), file.c_str(), kBlock) != ARCHIVE_OK) return invalid("no ZIP");
    Unzipped found;
    archive_entry* entry = nullptr;
    for (int code = 0; (code = archive_read_next_header(zip.get(), &entry)) != ARCHIVE_EOF;) {
        if (code != ARCHIVE_OK && code != ARCHIVE_WARN) return invalid("the ZIP is cut off or damaged");
        const char* name = archive_entry_pathname(entry);
        const std::string path = name != nullptr ? name : "";
        if (archive_entry_filetype(entry) == AE_IFDIR) continue;
        UnzippedFile unzipped;
        const bool wanted = keep(path);
        Sha256 sha;
        const void* data = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        while ((code = archive_read_data_block(zip.get(), &data, &size, &offset)) == ARCHIVE_OK) {
            const BytesView block{static_cast<const std::uint8_t*>(data), size};
            sha.add(block);
            unzipped.bytes += size;
            if (!wanted) continue;
            if (unzipped.bytes > kLargest) return invalid("a file is too large");
            unzipped.content.insert(unzipped.content.end(), block.begin(), block.end());
        }
        // A wrong CRC is a warning or failure; the content is judged by its own hashes.
        if (code == ARCHIVE_FATAL) return invalid("the ZIP is cut off or damaged");
        unzipped.sha256 = sha.value();
        if (!found.files.emplace(path, std::move(unzipped)).second) found.twice.push_back(path);
    }
    return found;
}

}  // namespace canteen::report
