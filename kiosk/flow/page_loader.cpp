#include "kiosk/flow/page_loader.h"

#include <chrono>
#include <utility>

namespace kiosk {

using namespace canteen;

namespace {

Picture decoded(const port::PageDecoder* decoder, BytesView jpeg) {
    if (decoder == nullptr) return {};
    auto pixels = decoder->decode(jpeg);
    return pixels ? std::make_shared<const port::Pixels>(std::move(*pixels)) : Picture{};
}

}  // namespace

std::future<Picture> decodeBeside(const Desk& desk, Bytes jpeg) {
    return std::async(std::launch::async, [decoder = desk.backend().decoder, bytes = std::move(jpeg)] {
        return decoded(decoder, bytes);
    });
}

void PageLoader::load(const Hash& page) {
    if (read_.contains(page) || reading_.contains(page)) return;
    // Reading a page needs nothing of the store but its folder.
    reading_[page] = std::async(std::launch::async,
                                [decoder = desk_.backend().decoder, &store = desk_.context().store, page] {
                                    const auto jpeg = store.getBlob(page);
                                    return jpeg ? decoded(decoder, *jpeg) : Picture{};
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
