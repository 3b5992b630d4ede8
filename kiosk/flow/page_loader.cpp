#include "kiosk/flow/page_loader.h"

#include <chrono>
#include <utility>

#include "core/base/check.h"
#include "core/base/files.h"

namespace kiosk {

using namespace canteen;

namespace {

Picture decoded(const port::PageDecoder* decoder, BytesView image) {
    if (decoder == nullptr) return {};
    auto pixels = decoder->decode(image);
    return pixels ? std::make_shared<const port::Pixels>(std::move(*pixels)) : Picture{};
}

Picture decodedFile(const port::PageDecoder* decoder, const std::filesystem::path& file) {
    try {
        const auto image = readFile(file);
        return image ? decoded(decoder, *image) : Picture{};
    } catch (const MachineFailure&) {
        return {};
    }
}

}  // namespace

std::future<Picture> decodeBeside(const Desk& desk, Bytes jpeg) {
    return std::async(std::launch::async, [decoder = desk.backend().decoder, bytes = std::move(jpeg)] {
        return decoded(decoder, bytes);
    });
}

void PageLoader::load(const Hash& page, const std::filesystem::path& file) {
    if (read_.contains(page) || reading_.contains(page)) return;
    const port::PageDecoder* decoder = desk_.backend().decoder;
    if (!file.empty()) {
        reading_[page] =
            std::async(std::launch::async, [decoder, file] { return decodedFile(decoder, file); });
        return;
    }
    // Reading a page needs nothing of the store but its folder.
    reading_[page] = std::async(std::launch::async, [decoder, &store = desk_.context().store, page] {
        const auto image = store.getBlob(page);
        return image ? decoded(decoder, *image) : Picture{};
    });
}

void PageLoader::keep(const Hash& page, Picture picture) {
    read_[page] = std::move(picture);
}

Picture PageLoader::picture(const Hash& page) const {
    const auto hit = read_.find(page);
    return hit == read_.end() ? Picture{} : hit->second;
}

bool PageLoader::broken(const Hash& page) const {
    const auto hit = read_.find(page);
    return hit != read_.end() && !hit->second;
}

bool PageLoader::tick() {
    bool any = false;
    for (auto each = reading_.begin(); each != reading_.end();) {
        if (each->second.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
            ++each;
            continue;
        }
        read_[each->first] = each->second.get();
        each = reading_.erase(each);
        any = true;
    }
    return any;
}

void PageLoader::forget() {
    read_.clear();
}

}  // namespace kiosk
