// The dialog in which papers and goods are photographed, for any screen.
#pragma once

#include <cstdint>
#include <future>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/port/camera.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/page_loader.h"
#include "kiosk/flow/photo_view.h"

namespace kiosk {

class PhotoModel {
  public:
    PhotoModel(Desk& desk, PageLoader& loader) : desk_(desk), loader_(loader) {}

    // Begins with the pages that a time-out left under the request's name, else with its own. `signer` stands
    // for the pages that are stored.
    void open(PhotoRequest request, canteen::service::Signer signer);
    // Nobody photographs any more; what was taken stays as a draft.
    void leave();
    [[nodiscard]] bool isOpen() const { return request_.has_value(); }
    // Whether it looks through the camera.
    [[nodiscard]] bool looks() const { return request_ && step_ == PhotoStep::Live; }

    // Follows the camera.
    void tick(const CameraView& camera);
    void refresh();
    [[nodiscard]] const PhotoView& view() const { return view_; }
    // The light is the caller's.
    void handle(const PhotoAction& action);
    // Once after the person is done.
    struct Result {
        PhotoRequest request;
        std::vector<TakenPage> pages;
    };
    [[nodiscard]] std::optional<Result> takeResult();

    // A photo is being taken or looked at by the decoder.
    [[nodiscard]] bool busy() const { return decoding_.valid(); }

  private:
    void begin(PhotoStep step);
    void shoot();
    void receive(canteen::port::PagePhoto photo);
    void failed();
    void askWhy();
    void accept(std::string note);
    void remove();
    void finish();
    void keepDraft();
    [[nodiscard]] bool seesNothing() const;
    void fillLive();
    void fillJudge();
    void fillOverview();

    Desk& desk_;
    PageLoader& loader_;
    std::optional<PhotoRequest> request_;
    std::optional<canteen::service::Signer> signer_;
    std::optional<Result> result_;
    std::map<std::string, std::vector<TakenPage>> drafts_;
    std::vector<TakenPage> pages_;
    PhotoStep step_{};
    CameraView camera_;
    std::optional<std::int64_t> takingSince_;
    std::future<Picture> decoding_;
    canteen::port::PagePhoto shot_;
    Picture shotPicture_;
    bool failed_ = false;
    std::size_t chosen_ = 0;
    PhotoView view_;
};

}  // namespace kiosk
