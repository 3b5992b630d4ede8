// Stored pages as pixels, read and decoded beside the thread of the frames.
#pragma once

#include <filesystem>
#include <future>
#include <map>

#include "core/base/bytes.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/picture_view.h"

namespace kiosk {

class PageLoader {
  public:
    explicit PageLoader(Desk& desk) : desk_(desk) {}

    // Begins to read the page unless that has begun: from the store, or from a file outside it.
    void load(const canteen::Hash& page, const std::filesystem::path& file = {});
    // The pixels are known already.
    void keep(const canteen::Hash& page, Picture picture);
    // Nothing while it is being read, and when it cannot be.
    [[nodiscard]] Picture picture(const canteen::Hash& page) const;
    [[nodiscard]] bool broken(const canteen::Hash& page) const;
    // Takes over what became ready; whether something did.
    bool tick();
    [[nodiscard]] bool busy() const { return !reading_.empty(); }
    // Gives the memory back; what is being read goes on.
    void forget();

  private:
    Desk& desk_;
    std::map<canteen::Hash, std::future<Picture>> reading_;
    std::map<canteen::Hash, Picture> read_;  // an empty one: cannot be read
};

// Decodes a page on a thread of its own; an empty picture when it cannot be.
std::future<Picture> decodeBeside(const Desk& desk, canteen::Bytes jpeg);

}  // namespace kiosk
