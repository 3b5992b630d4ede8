#include "tests/support/camera_folder.h"

#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/support/code_pictures.h"

namespace canteen::testing {

CameraFolder::CameraFolder(const std::filesystem::path& parent)
    : folder_(parent / "camera"), beside_(parent / "frame.png") {
    std::filesystem::create_directory(folder_);
    showNothing();
}

// Files come and go as a whole.
void CameraFolder::write(const std::string& bytes) const {
    std::ofstream(beside_, std::ios::binary) << bytes;
    std::filesystem::rename(beside_, folder_ / "frame.png");
}

void CameraFolder::show(const cv::Mat& picture) {
    std::vector<std::uint8_t> png;
    cv::imencode(".png", picture, png);
    write({png.begin(), png.end()});
}

void CameraFolder::showCode(const std::string& item) {
    show(drawCode(codes::Symbology::Ean13, item));
}

void CameraFolder::showPaper() {
    show(drawSheet(0.33, 6));
}

void CameraFolder::showNothing() {
    cv::RNG dice(20261120);
    show(drawScene(Scene::Even, dice));
}

void CameraFolder::showDamage() {
    write("\x89PNG\r\n damaged");
}

std::string CameraFolder::hardware() const {
    const std::filesystem::path file = folder_.parent_path() / "hardware.toml";
    std::ofstream(file) << "[camera]\nsource = \"" << folder_.string() << "\"\nloop = true\nfps = 15\n";
    return file.string();
}

}  // namespace canteen::testing
